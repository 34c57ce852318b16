package org.alianza.partner;

import java.util.List;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// A city, also as a party to agreements.
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param aliases other names in use
/// @param country where it is; null: not known
/// @param geoNamesId in GeoNames
/// @param wikidataId in Wikidata
/// @param location of its centre
/// @param population inhabitants; null: not known
/// @param at the dates it was asked for
public record City(String id, Translations name, List<String> aliases, @Nullable Country country, @Nullable String geoNamesId,
        @Nullable String wikidataId, @Nullable Coordinates location, @Nullable Long population, Moment at)
        implements Party {

    /// How cities are read.
    public static final EntityType<City> TYPE = EntityType.flat("City", City::of);

    /// Reads a city's node.
    public static City of(Properties node, Moment at) {
        Double latitude = node.number("latitude");
        String country = node.text("country");
        Double longitude = node.number("longitude");
        return new City(node.required("id"), Translations.of(node, "name"), node.texts("aliases"),
                (country != null) ? new Country(country) : null, node.text("geonames"), node.text("wikidata"),
                (latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null,
                node.integer("population"), at);
    }

}
