package org.alianza.download;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// What several lists tell alike.
final class Tables {

    /// Formats that tell what places there are and what ties them.
    static final List<Format> PLACED = Format.withNetworks(Format.CSV, Format.CSV_METADATA, Format.XLSX, Format.JSON, Format.JSON_LD, Format.GEO_JSON);

    /// Formats of what has no place on the earth.
    static final List<Format> UNPLACED = PLACED.stream().filter(format -> format != Format.GEO_JSON).toList();

    /// Dates of a project or agreement `n`, in the order they became known.
    static final String DATES = """
            dates: COLLECT {
              MATCH (n)-[:HAS_DATE]->(date:Date)
              WHERE date.knownFrom <= knownBy AND date.holdsFrom <= asOf
              RETURN date { .kind, .date } AS dated ORDER BY date.knownFrom, date.date, date.id
            }""";

    private Tables() {
    }

    static <E extends Entity> Column<E> id() {
        return Column.one("id", Kind.TEXT, found -> found.entity().id());
    }

    static <E extends Entity> Column<E> name() {
        return Column.<E>one("name", Kind.WORDS, found -> Found.words(found.entity().name())).as("name");
    }

    /// The documents that name it.
    static <E extends Entity> Column<E> sources() {
        return sources("[n.id]");
    }

    /// The documents that tell some claims.
    ///
    /// @param claims their ids, in Cypher
    static <E extends Entity> Column<E> sources(String claims) {
        return Column.<E>many("sources", Kind.LINK, found -> found.links("sources")).of("citations").as("subjectOf").reading("""
                sources: COLLECT {
                  MATCH (citation:Citation)-[:FROM]->(other:Source)
                  WHERE citation.claim IN %s AND other.knownFrom <= knownBy
                  WITH DISTINCT other ORDER BY other.byName
                  RETURN { node: other { .* }, labels: ['Source'] } AS link
                }""".formatted(claims));
    }

    static <E extends Entity> Column<E> topics(String term) {
        return Column.<E>many("topics", Kind.LINK, found -> found.links("topics")).as(term)
            .reading(Link.read("topics", "(n)-[relation:ABOUT]->(other:Topic)",
                    "  WHERE relation.knownFrom <= knownBy AND relation.holdsFrom <= asOf AND relation.holdsUntil >= asOf\n", "byCode"));
    }

    static <E extends Entity> Column<E> places() {
        return Column.<E>links("places", "(n)-[relation:LOCATED_IN]->(other:City)").as("location");
    }

    static <E extends Entity> Column<E> status() {
        return Column.<E>one("status", Kind.CODE, found -> code(found.latest())).reading(Entry.READ);
    }

    static <E extends Entity> Column<E> statusSince() {
        return Column.<E>one("statusSince", Kind.DAY, found -> since(found.latest())).of("statusHistory").reading(Entry.READ);
    }

    static <E extends Entity> Column<E> history(String name) {
        return Column.<E>many(name, Kind.ENTRY, Found::history).reading(Entry.READ);
    }

    /// A date of a project or agreement.
    static <E extends Entity> Column<E> date(String name, String kind) {
        return Column.<E>one(name, Kind.DAY, found -> found.date(kind)).reading(DATES);
    }

    private static @Nullable String code(@Nullable Entry entry) {
        return (entry != null) ? entry.code() : null;
    }

    private static @Nullable PartialDate since(@Nullable Entry entry) {
        return (entry != null) ? entry.since() : null;
    }

}
