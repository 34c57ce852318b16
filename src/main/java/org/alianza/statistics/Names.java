package org.alianza.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.contribution.Given;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;

/// What the ids in samples stand for.
///
/// @param topics names of topics, by id; empty unless they are grouped by
/// @param gifts contributions, by id; empty unless they are added up
record Names(Map<String, Translations> topics, Map<String, Given> gifts) {

    private static final String GIFTS = """
            UNWIND $ids AS id
            MATCH (gift:Contribution {id: id})-[:HAS_STAGE]->(stage:Stage)
            WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
            OPTIONAL MATCH (stage)-[:IN_UNIT]->(unit:Unit)
            WITH id, stage, unit
            ORDER BY stage.holdsFrom, stage.knownFrom, stage.rank, stage.id
            RETURN id, collect(stage { .stage, .amount, .currency, .quantity, unit: unit { .* } }) AS stages
            """;

    private static final String TOPICS = """
            UNWIND $ids AS id
            MATCH (topic:Topic {id: id})
            RETURN id, topic { .* } AS named
            """;

    /// Reads what samples name, all at once.
    static Names of(List<Sample> samples, Question question, Graph graph, Moment at) {
        Map<String, Translations> topics = new HashMap<>();
        if (question.dimensions().contains(Dimension.TOPIC)) {
            rows(TOPICS, samples.stream().flatMap(sample -> sample.in(Dimension.TOPIC).stream()), graph, at)
                .forEach(row -> topics.put(row.required("id"), Translations.of(row.map("named"), "name")));
        }
        Map<String, Given> gifts = new HashMap<>();
        if (question.totals()) {
            rows(GIFTS, samples.stream().flatMap(sample -> sample.gifts().stream()), graph, at)
                .forEach(row -> gifts.put(row.required("id"), Gift.of(row.maps("stages"))));
        }
        return new Names(topics, gifts);
    }

    private static Stream<Properties> rows(String cypher, Stream<String> ids, Graph graph, Moment at) {
        Map<String, Object> parameters = Map.of("ids", ids.distinct().toList(), "asOf", at.asOf(), "knownBy", at.knownBy());
        return graph.rows(cypher, parameters).stream().map(row -> new Properties(row.asMap()));
    }

}
