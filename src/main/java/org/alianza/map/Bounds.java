package org.alianza.map;

import java.util.List;
import java.util.stream.DoubleStream;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

/// A box on the earth, RFC 7946 section 5; one whose west is greater than its east lies across the
/// antimeridian.
///
/// @param west degrees east, WGS 84
/// @param south degrees north, WGS 84
/// @param east degrees east, WGS 84
/// @param north degrees north, WGS 84
record Bounds(double west, double south, double east, double north) {

    /// What a box is written as.
    static final String FORM = "a list of four numbers, west, south, east, north,";

    private static final int EDGES = 4;

    /// Reads an argument.
    ///
    /// @throws Problem if it is no box on the earth
    static @Nullable Bounds of(@Nullable List<Double> bbox) {
        if (bbox == null) {
            return null;
        }
        if (bbox.size() != EDGES) {
            throw Problem.invalid("bbox", bbox, FORM);
        }
        Bounds bounds = new Bounds(bbox.get(0), bbox.get(1), bbox.get(2), bbox.get(3));
        if (!within(180, bounds.west, bounds.east)) {
            throw Problem.invalid("bbox", bbox, "a west and an east from -180 to 180");
        }
        if (!within(90, bounds.south, bounds.north)) {
            throw Problem.invalid("bbox", bbox, "a south and a north from -90 to 90");
        }
        if (bounds.south > bounds.north) {
            throw Problem.invalid("bbox", bbox, "a south that is not above north");
        }
        return bounds;
    }

    /// The smallest box around a map that is not empty, its lines included.
    static Bounds around(WorldMap map) {
        Meridians meridians = new Meridians();
        map.places().forEach(place -> meridians.add(place.location(), place.location()));
        map.links().forEach(link -> meridians.add(link.from().location(), link.to().location()));
        return meridians.box(latitudes(map).min().orElseThrow(), latitudes(map).max().orElseThrow());
    }

    boolean contains(Coordinates point) {
        boolean east = this.west <= point.longitude();
        boolean west = point.longitude() <= this.east;
        return this.south <= point.latitude() && point.latitude() <= this.north
                && ((this.west <= this.east) ? east && west : east || west);
    }

    List<Double> edges() {
        return List.of(this.west, this.south, this.east, this.north);
    }

    /// Also false for what is not a number.
    private static boolean within(int limit, double... degrees) {
        return DoubleStream.of(degrees).allMatch(value -> Math.abs(value) <= limit);
    }

    private static DoubleStream latitudes(WorldMap map) {
        return map.places().stream().mapToDouble(place -> place.location().latitude());
    }

}
