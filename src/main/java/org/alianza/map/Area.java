package org.alianza.map;

import java.util.List;

import org.alianza.fact.Problem;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// Where on the earth one looks.
///
/// @param bounds null: everywhere
/// @param countries ISO 3166-1 alpha-2; null: in all
record Area(@Nullable Bounds bounds, @Nullable List<String> countries) {

    /// @throws Problem if one of the countries is none
    Area {
        for (String code : (countries != null) ? countries : List.<String>of()) {
            if (new Country(code).centre() == null) {
                throw Problem.invalid("countries", code, "the code of a country in ISO 3166-1, such as CO,");
            }
        }
    }

    boolean isEverywhere() {
        return this.bounds == null && this.countries == null;
    }

    boolean contains(MapPlace place) {
        return (this.bounds == null || this.bounds.contains(place.location()))
                && (this.countries == null || (place.country() != null && this.countries.contains(place.country().code())));
    }

}
