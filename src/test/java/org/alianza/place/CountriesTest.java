package org.alianza.place;

import java.util.Locale;

import org.alianza.fact.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CountriesTest {

    @Test
    void everyAssignedCodeHasAPlace() {
        assertThat(Locale.getISOCountries()).hasSizeGreaterThan(240)
            .allSatisfy(code -> assertThat(Countries.centre(code)).as(code).isNotNull());
    }

    @Test
    void aCodeThatIsNotAssignedHasNone() {
        assertThat(Countries.centre("ZZ")).isNull();
        assertThat(new Country("XX").centre()).isNull();
    }

    /// The places are those of any atlas: large countries, small ones, and parts that the shapes count
    /// among other countries.
    @ParameterizedTest
    @CsvSource({ "CO, 4, -73", "KR, 36.5, 128", "CH, 46.8, 8.2", "DE, 51, 10.4", "US, 39.8, -98.6", "GB, 53, -2", "PA, 8.5, -80",
            "VA, 41.9, 12.5", "MV, 4.2, 73.5", "FJ, -17.8, 178", "GF, 4, -53", "SJ, 78.6, 16", "TK, -9.2, -171.8", "CC, -12.2, 96.9" })
    void aCountryLiesInItsMiddle(String code, double latitude, double longitude) {
        assertThat(new Country(code).centre()).isNotNull().satisfies(centre -> near(centre, latitude, longitude));
    }

    private static void near(Coordinates centre, double latitude, double longitude) {
        assertThat(centre.latitude()).isCloseTo(latitude, within(1.0));
        assertThat(centre.longitude()).isCloseTo(longitude, within(1.0));
    }

}
