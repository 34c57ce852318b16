package org.alianza.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/// Reads what lies around an entity, one statement for each step outwards. A step reads no more than
/// a fixed number of relations, so that a hub costs no more than any other center.
@Component
class Neighbourhoods {

    /// The most relations that are read in one step.
    private static final int SCANNED = 20_000;

    /// Those with most edges to what is already shown come first, then those with most relations in all.
    private static final String STEP = """
            UNWIND $frontier AS id
            MATCH (here:Entity {id: id})-[edge]-(there:Entity)
            WHERE type(edge) IN $kinds AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
            WITH there LIMIT $scanned
            WITH there, count(*) AS edges
            WITH collect({node: there, edges: edges}) AS found, sum(edges) AS scanned
            UNWIND found AS near
            WITH near.node AS there, near.edges AS edges, scanned
            WHERE NOT there.id IN $shown
            WITH there, edges, scanned, COUNT { (there)--() } AS degree
            ORDER BY edges DESC, degree DESC, there.byName
            WITH collect(there.id) AS ids, scanned
            RETURN ids[..$room] AS ids, size(ids) AS found, scanned
            """;

    private static final String EDGES = """
            UNWIND $shown AS id
            MATCH (:Entity {id: id})-[edge]->(there:Entity)
            WHERE type(edge) IN $kinds AND there.id IN $shown
              AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
            RETURN %s AS shown
            ORDER BY shown.id
            """.formatted(Edge.PROJECTION);

    private final Graph graph;

    Neighbourhoods(Graph graph) {
        this.graph = graph;
    }

    /// The nearest and strongest part of what lies around an entity.
    ///
    /// @param kinds names of the kinds of edge that are followed
    /// @param limit how many nodes at most, the center among them
    Network around(String center, int depth, List<String> kinds, int limit, Moment at) {
        List<Network.Node> nodes = new ArrayList<>(List.of(new Network.Node(center, 0, at)));
        List<String> frontier = List.of(center);
        int leftOut = 0;
        boolean counted = true;
        for (int distance = 1; distance <= depth && !frontier.isEmpty(); distance++) {
            Map<String, Object> parameters = parameters(ids(nodes), kinds, at);
            parameters.putAll(Map.of("frontier", frontier, "scanned", SCANNED, "room", limit - nodes.size()));
            List<Record> step = this.graph.rows(STEP, parameters);
            frontier = step.isEmpty() ? List.of() : step.getFirst().get("ids").asList(id -> id.asString());
            for (String id : frontier) {
                nodes.add(new Network.Node(id, distance, at));
            }
            for (Record row : step) {
                leftOut += row.get("found").asInt() - frontier.size();
                counted &= row.get("scanned").asInt() < SCANNED;
            }
        }
        List<Edge> edges = this.graph.rows(EDGES, parameters(ids(nodes), kinds, at))
            .stream()
            .map(row -> Edge.of(new Properties(row.get("shown").asMap()), at))
            .toList();
        return new Network(center, List.copyOf(nodes), edges, leftOut, counted, at);
    }

    private static List<String> ids(List<Network.Node> nodes) {
        return nodes.stream().map(Network.Node::id).toList();
    }

    private static Map<String, Object> parameters(List<String> shown, List<String> kinds, Moment at) {
        return new HashMap<>(Map.of("shown", shown, "kinds", kinds, "asOf", at.asOf(), "knownBy", at.knownBy()));
    }

}
