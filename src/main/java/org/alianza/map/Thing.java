package org.alianza.map;

import java.util.List;

import org.alianza.fact.Properties;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// An agreement, project, contribution or event, as far as a map is concerned.
///
/// @param kind of the links it makes
/// @param id of the entity
/// @param parties ids of those who take part
/// @param cities ids of those it takes place in; none for an agreement: it is where its parties are
/// @param country it takes place in; null: the cities tell, or it is not known
record Thing(MapLinkKind kind, String id, List<String> parties, List<String> cities, @Nullable Country country) {

    static Thing of(Properties row) {
        String country = row.text("country");
        return new Thing(MapLinkKind.valueOf(row.required("kind")), row.required("id"), row.texts("parties"),
                row.texts("cities"), (country != null) ? new Country(country) : null);
    }

    /// Ids of the places where it takes place.
    List<String> places() {
        return (this.cities.isEmpty() && this.country != null) ? List.of(MapPlace.id(this.country)) : this.cities;
    }

}
