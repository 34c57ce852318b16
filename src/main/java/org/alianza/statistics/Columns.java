package org.alianza.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is read of an entity `n` for each dimension, in Cypher: a list of its values, each once.
final class Columns {

    private static final String TYPE = "[toUpper(head([label IN labels(n) WHERE label <> 'Entity']))]";

    private static final String YEAR = "CASE WHEN 1 < n.firstDay.year < 9999 THEN [toString(n.firstDay.year)] ELSE [] END";

    private static final String COUNTRY = """
            CASE WHEN n.country IS NOT NULL THEN [n.country] ELSE COLLECT {
                CALL (n) {
                  MATCH (n)-[edge:SEATED_IN|GOVERNS|LOCATED_IN]->(city:City)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN city.country AS country
                  UNION
                  MATCH (n)<-[edge:PARTY_TO|GIVES]-(party:Entity)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  OPTIONAL MATCH (party)-[seat:SEATED_IN|GOVERNS]->(city:City)
                  WHERE seat.knownFrom <= $knownBy AND seat.holdsFrom <= $asOf AND seat.holdsUntil >= $asOf
                  RETURN coalesce(party.country, city.country) AS country
                }
                WITH DISTINCT country
                WHERE country IS NOT NULL
                RETURN country
              } END""";

    private static final String TOPIC = """
            COLLECT {
                MATCH (n)-[:TO]->{0,1}(about:Entity)-[edge:ABOUT]->(topic:Topic)
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                RETURN DISTINCT topic.id
              }""";

    private static final String ROLE = """
            COLLECT {
                CALL (n) {
                  MATCH (n)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS]-(:Entity)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN edge.role AS role
                  UNION
                  MATCH (project:Project)<-[:TO]-(n)<-[:GIVES]-(giver:Entity)
                  MATCH (giver)-[edge:PARTICIPATES_IN]->(project)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN edge.role AS role
                }
                RETURN role
              }""";

    private static final String KIND = """
            CASE WHEN n.kind IS NOT NULL THEN [n.kind] ELSE COLLECT {
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.kind IS NOT NULL AND stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.kind ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              } END""";

    private static final String STATUS = """
            COLLECT {
                MATCH (n)-[:HAS_STATUS]->(standing:Status)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing.status ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              }""";

    private static final String STAGE = """
            COLLECT {
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              }""";

    private static final String CURRENCY = """
            COLLECT {
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.amount IS NOT NULL AND stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.currency ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              }""";

    private Columns() {
    }

    /// The names of the columns of some dimensions, each after a comma.
    static String names(List<Dimension> dimensions) {
        return dimensions.stream().map(dimension -> ", " + name(dimension)).collect(Collectors.joining());
    }

    /// The columns of some dimensions with their names, each after a comma.
    static String of(List<Dimension> dimensions) {
        return dimensions.stream()
            .map(dimension -> ",\n  " + values(dimension) + " AS " + name(dimension))
            .collect(Collectors.joining());
    }

    /// What the column of a dimension is called.
    static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String values(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> TYPE;
            case COUNTRY -> COUNTRY;
            case TOPIC -> TOPIC;
            case ROLE -> ROLE;
            case KIND -> KIND;
            case STATUS -> STATUS;
            case STAGE -> STAGE;
            case CURRENCY -> CURRENCY;
            case YEAR -> YEAR;
        };
    }

}
