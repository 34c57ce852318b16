package org.alianza.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.graph.Graph;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class IndicatorController {

    private static final String INDICATORS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})-[:MEASURED_BY]->(indicator:Indicator)-[:IN_UNIT]->(unit:Unit)
            WHERE indicator.knownFrom <= key.knownBy
            RETURN key.row AS row, indicator { .*, unit: unit { .* } } AS indicator
            ORDER BY row, indicator.position, indicator.id
            """;

    private static final String PROJECTS = """
            UNWIND $keys AS key
            MATCH (:Indicator {id: key.id})<-[:MEASURED_BY]-(project:Project)
            RETURN key.row AS row, project { .* } AS project
            """;

    private static final String VALUES = """
            UNWIND $keys AS key
            MATCH (:Indicator {id: key.id})-[:HAS_VALUE]->(value:Value)
            WHERE value.knownFrom <= key.knownBy AND value.holdsFrom <= key.asOf
            RETURN key.row AS row, value { .* } AS value
            ORDER BY row, value.period_from, value.period_until, value.knownFrom, value.id
            """;

    private final Graph graph;

    IndicatorController(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        loaders.<Claim.Key, List<IndicatorValue>>forName("indicatorValues")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> values(keys)));
    }

    @BatchMapping
    Map<Project, List<Indicator>> indicators(List<Project> projects) {
        return this.graph.lists(INDICATORS, projects, (row, of) -> Indicator.of(row.map("indicator"), of.at()));
    }

    @BatchMapping
    Map<Indicator, Project> project(List<Indicator> indicators) {
        return this.graph.ones(PROJECTS, indicators, (row, of) -> Project.of(row.map("project"), of.at()));
    }

    @SchemaMapping
    CompletableFuture<List<IndicatorValue>> values(Indicator indicator,
            DataLoader<Claim.Key, List<IndicatorValue>> indicatorValues) {
        return indicatorValues.load(indicator.key())
            .thenApply(values -> values.stream().filter(value -> !value.kind().equals(IndicatorValue.TOTAL)).toList());
    }

    @SchemaMapping
    CompletableFuture<@Nullable IndicatorValue> reportedTotal(Indicator indicator,
            DataLoader<Claim.Key, List<IndicatorValue>> indicatorValues) {
        return indicatorValues.load(indicator.key())
            .thenApply(values -> values.stream()
                .filter(value -> value.kind().equals(IndicatorValue.TOTAL))
                .reduce((earlier, later) -> later)
                .orElse(null));
    }

    private Map<Claim.Key, List<IndicatorValue>> values(Set<Claim.Key> indicators) {
        return this.graph.lists(VALUES, indicators, (row, of) -> IndicatorValue.of(row.map("value"), of.at()));
    }

}
