package org.alianza.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.alianza.partner.City;
import org.alianza.place.Country;
import org.alianza.search.Entities;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class NetworkController {

    private static final int DEEPEST = 3;

    private static final int LARGEST = 1500;

    /// A degree is counted up to here; more is told as this.
    private static final int HIGHEST_DEGREE = 10_000;

    private static final String DEGREES = """
            UNWIND $keys AS key
            MATCH (n:Entity {id: key.id})
            RETURN key.row AS row, COUNT {
              MATCH (n)-[edge]-(:Entity)
              WHERE edge.knownFrom <= key.knownBy AND edge.holdsFrom <= key.asOf AND edge.holdsUntil >= key.asOf
              RETURN edge LIMIT %d
            } AS degree
            """.formatted(HIGHEST_DEGREE);

    private static final String PLACES = """
            UNWIND $keys AS key
            MATCH (n:Entity {id: key.id})
            OPTIONAL MATCH (n)-[edge:SEATED_IN|GOVERNS|LOCATED_IN]->(seat:City)
            WHERE edge.knownFrom <= key.knownBy AND edge.holdsFrom <= key.asOf AND edge.holdsUntil >= key.asOf
            WITH key, n, CASE WHEN n:City THEN n ELSE seat END AS city
            ORDER BY city.byName
            WITH key, n, head(collect(city)) AS city
            RETURN key.row AS row, city { .* } AS city, coalesce(n.country, city.country) AS country
            """;

    private final Neighbourhoods neighbourhoods;

    private final Graph graph;

    NetworkController(Neighbourhoods neighbourhoods, Graph graph, BatchLoaderRegistry loaders) {
        this.neighbourhoods = neighbourhoods;
        this.graph = graph;
        loaders.<Claim.Key, Whereabouts>forName("whereabouts")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> whereabouts(keys)));
    }

    @QueryMapping
    Network network(@Argument String center, @Argument int depth, @Argument @Nullable List<EdgeKind> kinds,
            @Argument int limit, DataFetchingFieldSelectionSet selection, Moment at) {
        between(1, DEEPEST, "depth", depth);
        between(1, LARGEST, "limit", limit);
        String edge = selection.containsAnyOf("edges/role", "edges/label", "edges/since", "edges/until") ? Edge.PROJECTION : Edge.ENDS;
        Network network = this.neighbourhoods.around(center, depth, EdgeKind.names(kinds), limit, edge, at);
        if (network == null) {
            throw Entities.unknown("center", center, Entities.TYPES);
        }
        return network;
    }

    @SchemaMapping
    CompletableFuture<Entity> center(Network network, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(network.centerKey());
    }

    @SchemaMapping(typeName = "NetworkNode")
    CompletableFuture<Entity> entity(Network.Node node, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(node.key());
    }

    @SchemaMapping(typeName = "NetworkNode")
    CompletableFuture<String> kind(Network.Node node, DataLoader<Claim.Key, Entity> entities) {
        return entity(node, entities).thenApply(Entities::typeName);
    }

    @SchemaMapping(typeName = "NetworkNode")
    CompletableFuture<Translations> name(Network.Node node, DataLoader<Claim.Key, Entity> entities) {
        return entity(node, entities).thenApply(Entity::name);
    }

    @BatchMapping(typeName = "NetworkNode")
    Map<Network.Node, Integer> degree(List<Network.Node> nodes) {
        return this.graph.ones(DEGREES, nodes, (row, node) -> Math.toIntExact(row.count("degree")));
    }

    @SchemaMapping(typeName = "NetworkNode")
    CompletableFuture<@Nullable City> place(Network.Node node, DataLoader<Claim.Key, Whereabouts> whereabouts) {
        return whereabouts.load(node.key()).thenApply(Whereabouts::city);
    }

    @SchemaMapping(typeName = "NetworkNode")
    CompletableFuture<@Nullable Country> country(Network.Node node, DataLoader<Claim.Key, Whereabouts> whereabouts) {
        return whereabouts.load(node.key()).thenApply(Whereabouts::country);
    }

    @SchemaMapping
    CompletableFuture<Entity> from(Edge edge, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(new Claim.Key(edge.source(), edge.at()));
    }

    @SchemaMapping
    CompletableFuture<Entity> to(Edge edge, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(new Claim.Key(edge.target(), edge.at()));
    }

    static void between(int least, int most, String argument, int value) {
        if (value < least || value > most) {
            throw Problem.invalid(argument, value, "a number from %d to %d".formatted(least, most));
        }
    }

    private Map<Claim.Key, Whereabouts> whereabouts(Set<Claim.Key> entities) {
        return this.graph.ones(PLACES, entities, (row, key) -> {
            String country = row.text("country");
            return new Whereabouts(row.has("city") ? City.of(row.map("city"), key.at()) : null,
                    (country != null) ? new Country(country) : null);
        });
    }

    /// Where an entity is.
    ///
    /// @param city null: not known
    /// @param country null: not known
    record Whereabouts(@Nullable City city, @Nullable Country country) {
    }

}
