package org.alianza.map;

import java.util.List;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({ "-74, 7, true", "-75, 5, true", "-72, 10, true", "-71.9, 7, false", "-75.1, 7, false", "-74, 4.9, false",
            "-74, 10.1, false", "106, 7, false" })
    void whatLiesOnItsEdgeIsInside(double longitude, double latitude, boolean inside) {
        assertThat(bounds(-75, 5, -72, 10).contains(new Coordinates(latitude, longitude))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({ "180, 0, true", "-180, 0, true", "170, 0, true", "-170, 0, true", "169, 0, false", "-169, 0, false", "0, 0, false",
            "180, 11, false" })
    void aWestGreaterThanTheEastReachesAcrossTheAntimeridian(double longitude, double latitude, boolean inside) {
        assertThat(bounds(170, -10, -170, 10).contains(new Coordinates(latitude, longitude))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({ "NaN, 0, 1, 1, a west and an east from -180 to 180", "0, 0, 180.1, 1, a west and an east from -180 to 180",
            "0, -91, 1, 1, a south and a north from -90 to 90", "0, 0, 1, Infinity, a south and a north from -90 to 90",
            "0, 1, 1, 0.9, a south that is not above north" })
    void whatIsNotOnEarthIsRefused(double west, double south, double east, double north, String expected) {
        List<Double> box = List.of(west, south, east, north);
        assertThatThrownBy(() -> Bounds.of(box)).isInstanceOf(Problem.class)
            .hasMessage("bbox: '%s' is not allowed; %s is expected".formatted(box, expected));
    }

    @Test
    void onePointIsABoxOfItsOwn() {
        assertThat(box(-73, -73)).isEqualTo(bounds(-73, 0, -73, 1));
    }

    @Test
    void aBoxThatIsTighterAcrossTheAntimeridianIsThere() {
        assertThat(box(170, 170, -170, -170)).isEqualTo(bounds(170, 0, -170, 1));
        assertThat(box(-100, -100, 0, 0, 100, 100)).isEqualTo(bounds(-100, 0, 100, 1));
    }

    /// Without the line, the box from 100° west to 100° east would be the smallest.
    @Test
    void linesAreInsideToo() {
        assertThat(box(10, 10, 100, -100)).isEqualTo(bounds(10, 0, -100, 1));
        assertThat(box(-100, 0, 0, 100, 100, -100)).isEqualTo(bounds(-180, 0, 180, 1));
        assertThat(box(-73, 128, -73, 8)).isEqualTo(bounds(128, 0, 8, 1));
        assertThat(box(-73, 8, 8, 128)).isEqualTo(bounds(-73, 0, 128, 1));
    }

    @Test
    void aPointUnderALineChangesNothing() {
        assertThat(box(170, -150, -175, -175, 175, 175)).isEqualTo(bounds(170, 0, -150, 1));
    }

    /// The box around arcs, each from one longitude to another.
    private static Bounds box(double... longitudes) {
        Meridians meridians = new Meridians();
        for (int i = 0; i < longitudes.length; i += 2) {
            meridians.add(new Coordinates(0, longitudes[i]), new Coordinates(0, longitudes[i + 1]));
        }
        return meridians.box(0, 1);
    }

    private static Bounds bounds(double west, double south, double east, double north) {
        return new Bounds(west, south, east, north);
    }

}
