package org.alianza.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.partner.Party;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class Brokers {

    /// Which parties have to do with which projects and agreements.
    private static final String TIES = """
            CALL () {
              MATCH (party:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO]->(thing:Project|Agreement)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN party, thing
              UNION
              MATCH (party:City|Organisation)-[:GIVES]->(given:Contribution)-[:TO]->(thing:Project)
              WHERE given.knownFrom <= $knownBy AND given.holdsFrom <= $asOf AND given.holdsUntil >= $asOf
              RETURN party, thing
            }
            RETURN party.id AS party, collect(thing.id) AS things
            ORDER BY party
            """;

    private static final String EDGES = """
            UNWIND $parties AS id
            MATCH (party:Entity {id: id})
            CALL (party) {
              MATCH (party)-[edge:PARTICIPATES_IN|PARTY_TO]->(thing:Project|Agreement)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN thing, edge
              UNION
              MATCH (party)-[gives:GIVES]->(given:Contribution)-[to:TO]->(thing:Project)
              WHERE given.knownFrom <= $knownBy AND given.holdsFrom <= $asOf AND given.holdsUntil >= $asOf
              UNWIND [gives, to] AS edge
              RETURN thing, edge
            }
            RETURN party.id AS party, thing.id AS thing, %s AS tie
            ORDER BY party, tie.id
            """.formatted(Edge.PROJECTION);

    private final Graph graph;

    Brokers(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<Broker> brokers(Insights insights, @Argument int first) {
        Map<String, Object> parameters = insights.parameters(first);
        SortedMap<String, List<String>> ties = new TreeMap<>();
        this.graph.rows(TIES, parameters)
            .forEach(row -> ties.put(row.get("party").asString(), row.get("things").asList(thing -> thing.asString())));
        Communities communities = Communities.of(ties);
        List<String> parties = ties.keySet()
            .stream()
            .filter(party -> communities.reachedBy(party).size() > 1)
            .sorted(Comparator.comparingInt((String party) -> -communities.reachedBy(party).size())
                .thenComparingDouble(party -> -communities.participation(party)))
            .limit(first)
            .toList();
        parameters.put("parties", parties);
        Map<String, Map<Integer, List<Edge>>> edges = edges(parameters, communities, insights);
        return parties.stream()
            .map(party -> new Broker(insights.key(party), communities.participation(party),
                    bridges(edges.getOrDefault(party, Map.of()), communities, insights)))
            .toList();
    }

    @SchemaMapping
    CompletableFuture<Party> party(Broker row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.party()).thenApply(Party.class::cast);
    }

    @SchemaMapping
    CompletableFuture<Entity> hub(Bridge row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.hub());
    }

    /// The edges of each party, by the community they lead into.
    private Map<String, Map<Integer, List<Edge>>> edges(Map<String, Object> parameters, Communities communities,
            Insights insights) {
        return this.graph.rows(EDGES, parameters)
            .stream()
            .collect(Collectors.groupingBy(row -> row.get("party").asString(),
                    Collectors.groupingBy(row -> communities.of(row.get("thing").asString()), LinkedHashMap::new,
                            Collectors.mapping(row -> Edge.of(new Properties(row.get("tie").asMap()), insights.at()),
                                    Collectors.toList()))));
    }

    private static List<Bridge> bridges(Map<Integer, List<Edge>> edges, Communities communities, Insights insights) {
        return edges.entrySet()
            .stream()
            .map(bridge -> new Bridge(insights.key(communities.hub(bridge.getKey())), communities.size(bridge.getKey()),
                    List.copyOf(bridge.getValue())))
            .sorted(Comparator.comparingInt((Bridge bridge) -> -bridge.edges().size())
                .thenComparing(bridge -> bridge.hub().id()))
            .toList();
    }

    /// A party that stands between communities.
    ///
    /// @param party who
    /// @param participation how evenly its ties are spread over communities, 0 to below 1
    /// @param bridges the communities it has ties to, those with most ties first
    record Broker(Claim.Key party, double participation, List<Bridge> bridges) {

        public List<Edge> edges() {
            return this.bridges.stream().flatMap(bridge -> bridge.edges().stream()).toList();
        }

    }

    /// One community that a broker has ties to.
    ///
    /// @param hub the project or agreement with most parties in it
    /// @param size how many parties, projects and agreements belong to it
    /// @param edges the broker's ties to it
    record Bridge(Claim.Key hub, int size, List<Edge> edges) {
    }

}
