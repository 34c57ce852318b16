package org.alianza.download;

import java.util.List;

/// What is read of a project `n` for its activity, beside the columns of its list.
final class IatiReads {

    private static final String GIFTS = """
            gifts: COLLECT {
              MATCH (giver:Entity)-[:GIVES]->(gift:Contribution)-[:TO]->(n)
              WHERE gift.knownFrom <= knownBy AND gift.holdsFrom <= asOf AND gift.holdsUntil >= asOf
              RETURN {
                giver: { node: giver { .* }, labels: labels(giver), identifiers: [(giver)-[:IDENTIFIED_BY]->(identifier) | identifier.id] },
                stages: COLLECT {
                  MATCH (gift)-[:HAS_STAGE]->(stage:Stage)
                  WHERE stage.knownFrom <= knownBy AND stage.holdsFrom <= asOf
                  RETURN stage { .* } AS stage ORDER BY stage.holdsFrom, stage.knownFrom, stage.rank, stage.id
                }
              } AS given ORDER BY gift.byName
            }""";

    private static final String SUBJECTS = """
            subjects: COLLECT {
              MATCH (n)-[about:ABOUT]->(topic:Topic)
              WHERE about.knownFrom <= knownBy AND about.holdsFrom <= asOf AND about.holdsUntil >= asOf
              RETURN topic { .* } AS subject ORDER BY topic.byCode
            }""";

    private static final String PLACES = """
            cities: COLLECT {
              MATCH (n)-[located:LOCATED_IN]->(city:City)
              WHERE located.knownFrom <= knownBy AND located.holdsFrom <= asOf AND located.holdsUntil >= asOf
              RETURN city { .* } AS city ORDER BY city.byName
            }""";

    private static final String INDICATORS = """
            measured: COLLECT {
              MATCH (n)-[:MEASURED_BY]->(indicator:Indicator)-[:IN_UNIT]->(unit:Unit)
              WHERE indicator.knownFrom <= knownBy
              RETURN {
                indicator: indicator { .*, unit: unit { .* } },
                readings: COLLECT {
                  MATCH (indicator)-[:HAS_VALUE]->(value:Value)
                  WHERE value.knownFrom <= knownBy AND value.holdsFrom <= asOf
                  RETURN value { .kind, .period_from, .period_until, .value } AS reading
                  ORDER BY value.period_from, value.period_until, value.knownFrom, value.id
                }
              } AS measured ORDER BY indicator.position, indicator.id
            }""";

    /// The day from which the project is known to have existed.
    private static final String EXISTS = "existsFrom: n.holdsFrom";

    static final List<String> ALL = List.of(GIFTS, SUBJECTS, PLACES, INDICATORS, EXISTS);

    private IatiReads() {
    }

}
