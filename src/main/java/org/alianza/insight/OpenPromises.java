package org.alianza.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.contribution.Contribution;
import org.alianza.contribution.Stage;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OpenPromises {

    private static final String OPEN_PROMISES = """
            MATCH (contribution:Contribution)
            WHERE contribution.knownFrom <= $knownBy AND contribution.holdsFrom <= $asOf AND contribution.holdsUntil >= $asOf
            WITH contribution, %s AS stage
            WHERE stage IN ['PROMISED', 'COMMITTED']
            CALL (contribution) {
              MATCH (contribution)-[:HAS_STAGE]->(entry:Stage)
              WHERE entry.knownFrom <= $knownBy AND entry.holdsFrom <= $asOf AND entry.stage IN ['PROMISED', 'COMMITTED']
              RETURN min(entry.holdsFrom) AS pledged, max(entry.expected) AS expected
            }
            WITH contribution, stage, pledged, expected
            ORDER BY pledged, contribution.byName
            LIMIT $first
            RETURN contribution.id AS contribution, stage, pledged, expected, COLLECT {
              MATCH (contribution)-[edge:GIVES|TO|UNDER]-(:Entity)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              WITH edge ORDER BY edge.id
              RETURN %s
            } AS edges
            """.formatted(Standing.stage("contribution"), Edge.PROJECTION);

    private final Graph graph;

    OpenPromises(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<OpenPromise> openPromises(Insights insights, @Argument int first) {
        return this.graph.rows(OPEN_PROMISES, insights.parameters(first)).stream().map(row -> promise(row, insights)).toList();
    }

    @SchemaMapping
    CompletableFuture<Contribution> contribution(OpenPromise row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.contribution()).thenApply(Contribution.class::cast);
    }

    private static OpenPromise promise(MapAccessor row, Insights insights) {
        Properties read = new Properties(row.asMap());
        LocalDate asOf = insights.at().asOf();
        LocalDate pledged = row.get("pledged").asLocalDate();
        PartialDate expected = read.date("expected");
        return new OpenPromise(insights.key(read.required("contribution")), Stage.valueOf(read.required("stage")), pledged,
                Math.toIntExact(ChronoUnit.DAYS.between(pledged, asOf)), expected,
                expected != null && expected.last().isBefore(asOf), insights.edges(read));
    }

    /// A contribution that was pledged and not delivered.
    ///
    /// @param contribution which
    /// @param stage PROMISED or COMMITTED
    /// @param pledged the first day it is known to have been
    /// @param age days since then
    /// @param expected when delivery was expected by; null: not known
    /// @param overdue whether that has passed
    /// @param edges giver, project, agreement
    record OpenPromise(Claim.Key contribution, Stage stage, LocalDate pledged, int age, @Nullable PartialDate expected,
            boolean overdue, List<Edge> edges) {
    }

}
