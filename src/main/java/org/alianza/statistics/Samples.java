package org.alianza.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.contribution.Given;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Reads what is counted: one statement, however deep the groups go, and one more each for the names of
/// topics and for what contributions hold, if these are asked for.
///
/// The database counts entities that have the same values in every dimension asked for. Because an
/// entity's values are kept together, groups of any depth can be made of these counts without counting
/// anything twice.
@Component
class Samples {

    private static final String SAMPLES = """
            MATCH (n:Entity)
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND any(label IN labels(n) WHERE toUpper(label) IN $types)
            WITH n,
              [asked IN $dimensions WHERE asked = 'TYPE' | toUpper(head([label IN labels(n) WHERE label <> 'Entity']))] AS type,
              [asked IN $dimensions WHERE asked = 'YEAR' AND 1 < n.firstDay.year < 9999 | toString(n.firstDay.year)] AS year,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'COUNTRY'] AS asked
                CALL (n) {
                  WITH n
                  WHERE n.country IS NOT NULL
                  RETURN n.country AS country
                  UNION
                  MATCH (n)-[edge:SEATED_IN|GOVERNS|LOCATED_IN]->(city:City)
                  WHERE n.country IS NULL AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
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
              } AS country,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'TOPIC'] AS asked
                CALL (n) {
                  MATCH (n)-[edge:ABOUT]->(topic:Topic)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN topic.id AS topic
                  UNION
                  MATCH (n)-[:TO]->(:Project)-[edge:ABOUT]->(topic:Topic)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN topic.id AS topic
                }
                RETURN topic
              } AS topic,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'ROLE'] AS asked
                CALL (n) {
                  MATCH (n)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS]-(:Entity)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN edge.role AS role
                  UNION
                  MATCH (n)-[:TO]->(project:Project)
                  MATCH (n)<-[:GIVES]-(giver:Entity)
                  MATCH (giver)-[edge:PARTICIPATES_IN]->(project)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN edge.role AS role
                }
                RETURN role
              } AS role,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'KIND'] AS asked
                CALL (n) {
                  WITH n
                  WHERE n.kind IS NOT NULL
                  RETURN n.kind AS kind
                  UNION
                  MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                  WHERE stage.kind IS NOT NULL AND stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                  WITH stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
                  RETURN stage.kind AS kind
                }
                RETURN kind
              } AS kind,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'STATUS'] AS asked
                MATCH (n)-[:HAS_STATUS]->(standing:Status)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing.status ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              } AS status,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'STAGE'] AS asked
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              } AS stage,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'CURRENCY'] AS asked
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.amount IS NOT NULL AND stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.currency ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              } AS currency,
              COLLECT {
                UNWIND [asked IN $dimensions WHERE asked = 'TOTALS'] AS asked
                CALL (n) {
                  WITH n
                  WHERE n:Contribution
                  RETURN n AS gift
                  UNION
                  MATCH (n)-[edge:TO|UNDER|GIVES]-(gift:Contribution)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN gift
                }
                RETURN gift.id
              } AS gifts
            UNWIND CASE WHEN gifts = [] THEN [null] ELSE gifts END AS gift
            RETURN type, country, topic, role, kind, status, stage, currency, year,
              count(DISTINCT n) AS count, collect(DISTINCT gift) AS gifts
            """;

    private static final String GIFTS = """
            UNWIND $ids AS id
            MATCH (gift:Contribution {id: id})
            RETURN id, COLLECT {
              MATCH (gift)-[:HAS_STAGE]->(stage:Stage)
              WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
              WITH stage ORDER BY stage.holdsFrom, stage.knownFrom, stage.rank, stage.id
              RETURN stage { .stage, .amount, .currency, .quantity, unit: head([(stage)-[:IN_UNIT]->(unit:Unit) | unit { .* }]) }
            } AS stages
            """;

    private static final String TOPICS = """
            UNWIND $ids AS id
            MATCH (topic:Topic {id: id})
            RETURN id, topic { .* } AS named
            """;

    private final Graph graph;

    Samples(Graph graph) {
        this.graph = graph;
    }

    /// All entities of some types.
    ///
    /// @param types names of types
    Group of(List<String> types, Question question, Moment at) {
        List<String> asked = new ArrayList<>(question.dimensions().stream().map(Dimension::name).toList());
        if (question.totals()) {
            asked.add("TOTALS");
        }
        Map<String, Object> parameters = Map.of("types", types, "dimensions", asked, "asOf", at.asOf(), "knownBy", at.knownBy());
        List<Sample> samples = this.graph.rows(SAMPLES, parameters)
            .stream()
            .map(row -> Sample.of(new Properties(row.asMap()), question.dimensions()))
            .toList();
        Map<String, Translations> topics = new HashMap<>();
        if (question.dimensions().contains(Dimension.TOPIC)) {
            named(TOPICS, samples.stream().flatMap(sample -> sample.in(Dimension.TOPIC).stream()), at)
                .forEach(row -> topics.put(row.required("id"), Translations.of(row.map("named"), "name")));
        }
        Map<String, Given> gifts = new HashMap<>();
        if (question.totals()) {
            named(GIFTS, samples.stream().flatMap(sample -> sample.gifts().stream()), at)
                .forEach(row -> gifts.put(row.required("id"), Gift.of(row.maps("stages"))));
        }
        return Group.all(samples, new Names(topics, gifts));
    }

    private Stream<Properties> named(String cypher, Stream<String> ids, Moment at) {
        List<String> asked = ids.distinct().toList();
        return this.graph.rows(cypher, Map.of("ids", asked, "asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .map(row -> new Properties(row.asMap()));
    }

}
