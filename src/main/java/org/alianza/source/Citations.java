package org.alianza.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// The citations of claims, read for all claims of a request at once: the loader named `citations`.
@Component
class Citations {

    private static final String CITATIONS = """
            UNWIND $keys AS key
            MATCH (citation:Citation {claim: key.id})-[:FROM]->(source:Source)
            WHERE source.knownFrom <= key.knownBy
            RETURN key.row AS row, citation { .* } AS citation, source { .* } AS source
            ORDER BY row, source.byDate, citation.section
            """;

    private final Graph graph;

    Citations(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        loaders.<Claim.Key, List<Citation>>forName("citations")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> of(keys)));
    }

    private Map<Claim.Key, List<Citation>> of(Set<Claim.Key> claims) {
        return this.graph.lists(CITATIONS, claims, (row, claim) -> citation(row, claim.at()));
    }

    private static Citation citation(Properties row, Moment at) {
        Properties citation = row.map("citation");
        return new Citation(citation.required("id"), Source.of(row.map("source"), at), citation.text("section"),
                Translations.of(citation, "statement"));
    }

}
