package org.alianza.listing;

/// Statements that follow relations from many entities to others: those that are known by and hold
/// on the dates each entity was asked for.
public final class Related {

    /// A city hall acts for its city: what is asked of one is asked of both. From `self` to `side`.
    public static final String SIDES = """
            CALL (key, self) {
              MATCH (self)-[governs:GOVERNS]-(other:Entity)
              WHERE governs.knownFrom <= key.knownBy AND governs.holdsFrom <= key.asOf AND governs.holdsUntil >= key.asOf
              RETURN other AS side
              UNION
              RETURN self AS side
            }
            """;

    private static final String STATEMENT = """
            UNWIND $keys AS key
            %sMATCH %s
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            WITH DISTINCT key, n
            RETURN key.row AS row, n { .* } AS n
            ORDER BY row, n.%s
            """;

    private Related() {
    }

    /// Those at the end `n` of a pattern that begins at `{id: key.id}` and has the relation `relation`.
    ///
    /// @param order property they are ordered by
    public static String along(String pattern, String order) {
        return STATEMENT.formatted("", pattern, order);
    }

    /// As [#along], in the order of names.
    public static String along(String pattern) {
        return along(pattern, "byName");
    }

    /// As [#along], for a pattern that begins at `side`: the party asked for, and the city it governs or
    /// the city hall that governs it.
    public static String alongSides(String pattern, String order) {
        return STATEMENT.formatted("MATCH (self:Entity {id: key.id})\n" + SIDES, pattern, order);
    }

}
