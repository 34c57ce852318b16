package org.alianza.insight;

/// How things stand, in Cypher.
final class Standing {

    private static final String LATEST = """
            COLLECT {
              MATCH (%s)-[:%s]->(entry)
              WHERE entry.knownFrom <= $knownBy AND entry.holdsFrom <= $asOf
              RETURN entry.%s ORDER BY entry.holdsFrom DESC, entry.knownFrom DESC, entry.rank DESC LIMIT 1
            }[0]""";

    /// The party that a party is a part of in the end, and the city that one governs: whom it speaks for.
    private static final String SIDE = """
            CALL (%1$s) {
              MATCH (%1$s) (()-[part:PART_OF WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf AND part.holdsUntil >= $asOf]->()){0,5} (whole)
              WITH whole ORDER BY size(part) DESC, whole.id LIMIT 1
              OPTIONAL MATCH (whole)-[governs:GOVERNS]->(city:City)
              WHERE governs.knownFrom <= $knownBy AND governs.holdsFrom <= $asOf AND governs.holdsUntil >= $asOf
              RETURN coalesce(city.id, whole.id) AS %2$s
              ORDER BY city.id
              LIMIT 1
            }
            """;

    private Standing() {
    }

    /// The status a node has.
    static String status(String node) {
        return LATEST.formatted(node, "HAS_STATUS", "status");
    }

    /// The stage a node has come to.
    static String stage(String node) {
        return LATEST.formatted(node, "HAS_STAGE", "stage");
    }

    /// The id of whom a party speaks for: an office for its city hall, a city hall for its city.
    static String side(String party, String side) {
        return SIDE.formatted(party, side);
    }

}
