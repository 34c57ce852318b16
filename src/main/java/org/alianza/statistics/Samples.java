package org.alianza.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
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

    /// Every type of entity and its label.
    private static final Map<String, String> LABELS = Map.of("CITY", "City", "ORGANISATION", "Organisation", "AGREEMENT",
            "Agreement", "PROJECT", "Project", "CONTRIBUTION", "Contribution", "EVENT", "Event", "INDICATOR", "Indicator", "TOPIC",
            "Topic", "SOURCE", "Source");

    private static final String SAMPLES = """
            MATCH (n:%s)
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf
            WITH n%s
            RETURN count(*) AS count%s
            """;

    private static final String SAMPLES_WITH_GIFTS = """
            MATCH (n:%s)
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf
            WITH n%s,
              CASE WHEN n:Contribution THEN [n.id] ELSE COLLECT {
                MATCH (n)-[edge:TO|UNDER|GIVES]-(gift:Contribution)
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                RETURN gift.id
              } END AS ids
            WITH count(*) AS count, collect(ids) AS all%s
            RETURN *
            """;

    /// The statement that reads all there is: what is asked of the database is a part of it.
    static final String EVERYTHING = statement("Entity", new Question(List.of(Dimension.values()), true));

    private final Graph graph;

    Samples(Graph graph) {
        this.graph = graph;
    }

    /// All entities of some types.
    ///
    /// @param types names of types; null: of any
    Group of(@Nullable List<String> types, Question question, Moment at) {
        if (types != null && types.isEmpty()) {
            return Group.all(List.of(), new Names(Map.of(), Map.of()));
        }
        String labels = (types != null) ? types.stream().map(LABELS::get).sorted().collect(Collectors.joining("|")) : "Entity";
        List<Sample> samples = this.graph
            .rows(statement(labels, question), Map.of("asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .map(row -> Sample.of(new Properties(row.asMap()), question.dimensions()))
            .toList();
        return Group.all(samples, Names.of(samples, question, this.graph, at));
    }

    /// Made of constants only: which ones, the question says.
    private static String statement(String labels, Question question) {
        String form = question.totals() ? SAMPLES_WITH_GIFTS : SAMPLES;
        return form.formatted(labels, Columns.of(question.dimensions()), Columns.names(question.dimensions()));
    }

}
