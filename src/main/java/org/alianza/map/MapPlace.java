package org.alianza.map;

import java.util.List;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.partner.City;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// A city on a map, or a country for parties of which nothing more is known.
///
/// @param id of the city, or `country:KR`
/// @param name of the city, or of the country
/// @param city null: only the country is known
/// @param country it is, or the city is in; null: not known of the city
/// @param location of the city, or the middle of the country
/// @param approximate whether it is only the middle of the country
/// @param ties how many things link it with other places on the map
/// @param partyIds of those who are here and take part in what the map shows
/// @param at the dates it was asked for
record MapPlace(String id, Localised name, @Nullable City city, @Nullable Country country, Coordinates location,
        boolean approximate, int ties, List<String> partyIds, Moment at) {

    private static final String COUNTRY = "country:";

    /// A city that nothing is tied to yet; null: nobody knows where it is.
    static @Nullable MapPlace of(City city, Moment at) {
        Country country = city.country();
        Coordinates centre = (country != null) ? country.centre() : null;
        Coordinates location = (city.location() != null) ? city.location() : centre;
        return (location != null)
                ? new MapPlace(city.id(), city.name(), city, country, location, city.location() == null, 0, List.of(), at) : null;
    }

    /// A country that nothing is tied to yet; null: nobody knows where it is.
    static @Nullable MapPlace of(Country country, Moment at) {
        Coordinates centre = country.centre();
        return (centre != null) ? new MapPlace(id(country), country.name(), null, country, centre, true, 0, List.of(), at) : null;
    }

    /// The id of a country as a place.
    static String id(Country country) {
        return COUNTRY + country.code();
    }

    /// Whether this is the id of a country as a place.
    static boolean isCountry(String id) {
        return id.startsWith(COUNTRY);
    }

    /// The country that has an id as a place.
    static Country country(String id) {
        return new Country(id.substring(COUNTRY.length()));
    }

    /// Whether it is known where something with this id is: that of a country which has a middle, or of a city.
    static boolean isKnown(String id) {
        return !isCountry(id) || country(id).centre() != null;
    }

    MapPlace with(int ties, List<String> parties) {
        return new MapPlace(this.id, this.name, this.city, this.country, this.location, this.approximate, ties, parties, this.at);
    }

    /// Whether it is a city or a country.
    public Kind kind() {
        return (this.city != null) ? Kind.CITY : Kind.COUNTRY;
    }

    /// How precisely a place is known.
    enum Kind {

        /// A city.
        CITY,
        /// A country.
        COUNTRY

    }

}
