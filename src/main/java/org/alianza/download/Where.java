package org.alianza.download;

/// Where the entities of a list are on a map.
///
/// @param shape how they are drawn
/// @param read what is read of a node `n`: a list `spots`, and for arrows a list `targets`
record Where(Shape shape, String read) {

    private static final String SPOT = "{ latitude: %1$s.latitude, longitude: %1$s.longitude, country: %1$s.country }";

    private static final String HOLDS = "%1$s.knownFrom <= knownBy AND %1$s.holdsFrom <= asOf AND %1$s.holdsUntil >= asOf";

    /// A city hall acts for the city it governs, wherever it sits; of others nothing but the country may be known.
    private static final String OF_PARTY = """
            CASE WHEN %1$s:City THEN %2$s ELSE coalesce(COLLECT {
              MATCH (%1$s)-[there:GOVERNS|SEATED_IN]->(seat:City)
              WHERE %3$s
              RETURN %4$s AS spot ORDER BY type(there), seat.byName LIMIT 1
            }[0], { country: %1$s.country }) END""";

    /// An entity that has coordinates itself, or is a party.
    static Where party() {
        return new Where(Shape.POINTS, "spots: [" + party("n") + "]");
    }

    /// What takes place in cities, or at least in a country.
    static Where places() {
        return new Where(Shape.POINTS, places("spots", "n") + ",\nland: { country: n.country }");
    }

    /// What ties those who take part, along a pattern from `n` by `relation` to `party`.
    static Where between(String pattern) {
        return new Where(Shape.LINES, parties(pattern));
    }

    /// What leads from those who give to where it is given to, along two patterns from `n`: by `relation` to
    /// `party`, and to `place`.
    static Where from(String pattern, String target) {
        return new Where(Shape.ARROWS, parties(pattern) + ",\n" + """
                targets: COLLECT {
                  MATCH %s
                  MATCH (place)-[located:LOCATED_IN]->(city:City)
                  WHERE %s
                  RETURN %s AS spot ORDER BY city.byName
                }""".formatted(target, HOLDS.formatted("located"), SPOT.formatted("city")));
    }

    private static String parties(String pattern) {
        return """
                spots: COLLECT {
                  MATCH %s
                  WHERE %s
                  WITH DISTINCT party ORDER BY party.byName
                  RETURN %s AS spot
                }""".formatted(pattern, HOLDS.formatted("relation"), party("party"));
    }

    private static String places(String name, String node) {
        return """
                %s: COLLECT {
                  MATCH (%s)-[located:LOCATED_IN]->(city:City)
                  WHERE %s
                  RETURN %s AS spot ORDER BY city.byName
                }""".formatted(name, node, HOLDS.formatted("located"), SPOT.formatted("city"));
    }

    private static String party(String node) {
        return OF_PARTY.formatted(node, SPOT.formatted(node), HOLDS.formatted("there"), SPOT.formatted("seat"));
    }

    /// How something is drawn.
    enum Shape {

        /// A point for each place.
        POINTS,
        /// A line between each two places.
        LINES,
        /// A line from each place to each of others.
        ARROWS

    }

}
