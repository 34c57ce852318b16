package org.alianza.project;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.fact.Claim;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// How projects, agreements and events stand and what their dates are, each read for all entities of
/// a request at once: the loaders named `statuses` and `dates`.
@Component
class Standing {

    private static final String STATUSES = """
            UNWIND $keys AS key
            MATCH (:Entity {id: key.id})-[:HAS_STATUS]->(status:Status)
            WHERE status.knownFrom <= key.knownBy AND status.holdsFrom <= key.asOf
            RETURN key.row AS row, status { .* } AS status
            ORDER BY row, status.holdsFrom, status.knownFrom, status.rank, status.id
            """;

    private static final String DATES = """
            UNWIND $keys AS key
            MATCH (:Entity {id: key.id})-[:HAS_DATE]->(date:Date)
            WHERE date.knownFrom <= key.knownBy AND date.holdsFrom <= key.asOf
            RETURN key.row AS row, date { .* } AS date
            ORDER BY row, date.knownFrom, date.date, date.id
            """;

    private final Graph graph;

    Standing(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        loaders.<Claim.Key, List<StatusEntry>>forName("statuses")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> statuses(keys)));
        loaders.<Claim.Key, List<EntityDate>>forName("dates")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> dates(keys)));
    }

    private Map<Claim.Key, List<StatusEntry>> statuses(Set<Claim.Key> entities) {
        return this.graph.lists(STATUSES, entities, (row, entity) -> {
            Properties status = row.map("status");
            return new StatusEntry(status.required("id"), status.required("status"), status.date("since"),
                    entity.at());
        });
    }

    private Map<Claim.Key, List<EntityDate>> dates(Set<Claim.Key> entities) {
        return this.graph.lists(DATES, entities, (row, entity) -> {
            Properties date = row.map("date");
            return new EntityDate(date.required("id"), date.required("kind"), date.requiredDate("date"), entity.at());
        });
    }

}
