package org.alianza.download;

import java.util.List;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.place.Country;
import org.alianza.search.Entities;
import org.jspecify.annotations.Nullable;

/// Another entity, and how one is related to it. What is null is not known, or not for who asks.
///
/// @param type of the other entity, in the schema
/// @param id of the other entity
/// @param name of the other entity, in several languages
/// @param role in which the two are related
/// @param since when
/// @param until when
/// @param kind of an organisation, by name
/// @param country of an organisation or city
/// @param location of a city
/// @param identifiers of an organisation in registers of the world
record Link(String type, String id, Translations name, @Nullable String role, @Nullable PartialDate since, @Nullable PartialDate until,
        @Nullable String kind, @Nullable Country country, @Nullable Coordinates location, List<String> identifiers) {

    private static final String READ = """
            %s: COLLECT {
              MATCH %s
            %s  RETURN { node: other { .* }, labels: labels(other), role: relation.role, since: relation.since, until: relation.until,
                identifiers: [(other)-[:IDENTIFIED_BY]->(identifier) | identifier.id] } AS link
              ORDER BY link.node.%s, link.role, relation.id
            }""";

    /// What is read of a node `n`: those that it is related to as known and as it holds on the two dates.
    ///
    /// @param pattern from `n` by `relation` to `other`
    static String read(String name, String pattern) {
        return read(name, pattern, "  WHERE relation.knownFrom <= knownBy AND relation.holdsFrom <= asOf AND relation.holdsUntil >= asOf\n", "byName");
    }

    /// As [#read(String, String)], with a condition of its own and another order.
    static String read(String name, String pattern, String where, String order) {
        return READ.formatted(name, pattern, where, order);
    }

    static Link of(Properties row, Moment at, View view) {
        Entity entity = Entities.type(row.texts("labels")).reader().apply(row.map("node"), at);
        String type = entity.getClass().getSimpleName();
        String role = row.text("role");
        return switch (entity) {
            case Organisation one -> new Link(type, one.id(), one.name(), role, row.date("since"), row.date("until"),
                    view.sees(type, "kind") ? one.kind() : null, view.sees(type, "country") ? one.country() : null, null,
                    view.sees(type, "identifiers") ? row.texts("identifiers").stream().sorted().toList() : List.of());
            case City one -> new Link(type, one.id(), one.name(), role, row.date("since"), row.date("until"), null,
                    view.sees(type, "country") ? one.country() : null, view.sees(type, "location") ? one.location() : null, List.of());
            default -> of(entity, role);
        };
    }

    /// An entity that is at hand.
    static Link of(Entity entity, @Nullable String role) {
        return new Link(entity.getClass().getSimpleName(), entity.id(), entity.name(), role, null, null, null, null, null, List.of());
    }

}
