package org.alianza.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.selection.Known;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Reads what lies around an entity, one statement for each step outwards. A step reads no more than
/// a fixed number of relations, so that a hub costs no more than any other center.
@Component
class Neighbourhoods {

    /// The most relations that are read in one step.
    private static final int SCANNED = 20_000;

    /// The center, and what it is called now.
    private static final String CENTER = """
            OPTIONAL MATCH (:FormerId {id: $center})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $center) AS center
            MATCH (n:Entity {id: center})
            WHERE %s
            WITH center, [center] AS frontier, [center] AS shown
            """.formatted(Known.begun("n"));

    private static final String FURTHER = "WITH null AS center, $frontier AS frontier, $shown AS shown\n";

    /// Those with most edges to what is already shown come first, then those with most relations in all.
    private static final String STEP = """
            OPTIONAL CALL (frontier, shown) {
              UNWIND frontier AS id
              MATCH (here:Entity {id: id})-[edge:%1$s]-(there:Entity)
              WHERE %2$s
              WITH there, shown LIMIT $scanned
              WITH there, shown, count(*) AS edges
              WITH collect({node: there, edges: edges}) AS found, sum(edges) AS scanned, shown
              UNWIND found AS near
              WITH near.node AS there, near.edges AS edges, scanned, shown
              WHERE NOT there.id IN shown
              WITH there, edges, scanned, COUNT { (there)--() } AS degree
              ORDER BY edges DESC, degree DESC, there.byName
              WITH collect(there.id) AS ids, scanned
              RETURN ids[..$room] AS ids, size(ids) AS found, scanned
            }
            RETURN center, coalesce(ids, []) AS ids, coalesce(found, 0) AS found, coalesce(scanned, 0) AS scanned
            """;

    private static final String EDGES = """
            UNWIND $shown AS id
            MATCH (:Entity {id: id})-[edge:%1$s]->(there:Entity)
            WHERE there.id IN $shown AND %2$s
            RETURN %3$s AS shown
            ORDER BY shown.id
            """;

    /// A type that no relation is of.
    private static final String NONE = "NONE";

    private final Graph graph;

    Neighbourhoods(Graph graph) {
        this.graph = graph;
    }

    /// The nearest and strongest part of what lies around an entity.
    ///
    /// @param asked id of the entity, or one it once had
    /// @param kinds names of the kinds of edge that are followed
    /// @param limit how many nodes at most, the center among them
    /// @return null: nothing known has such an id
    @Nullable Network around(String asked, int depth, List<String> kinds, int limit, Moment at) {
        String types = kinds.isEmpty() ? NONE : String.join("|", kinds);
        String step = STEP.formatted(types, Known.holds("edge"));
        Map<String, Object> parameters = new HashMap<>(Map.of("center", asked, "asOf", at.asOf(), "knownBy", at.knownBy(), "scanned", SCANNED, "room", limit - 1));
        List<MapAccessor> rows = this.graph.rows(CENTER + step, parameters);
        if (rows.isEmpty()) {
            return null;
        }
        String center = rows.getFirst().get("center").asString();
        List<Network.Node> nodes = new ArrayList<>(List.of(new Network.Node(center, 0, at)));
        int leftOut = 0;
        boolean counted = true;
        for (int distance = 1;; distance++) {
            MapAccessor found = rows.getFirst();
            List<String> frontier = found.get("ids").asList(Value::asString);
            for (String id : frontier) {
                nodes.add(new Network.Node(id, distance, at));
            }
            leftOut += found.get("found").asInt() - frontier.size();
            counted &= found.get("scanned").asInt() < SCANNED;
            parameters.put("shown", ids(nodes));
            if (distance == depth || frontier.isEmpty()) {
                break;
            }
            parameters.putAll(Map.of("frontier", frontier, "room", limit - nodes.size()));
            rows = this.graph.rows(FURTHER + step, parameters);
        }
        List<Edge> edges = this.graph.rows(EDGES.formatted(types, Known.holds("edge"), Edge.PROJECTION), parameters)
            .stream()
            .map(row -> Edge.of(new Properties(row.get("shown").asMap()), at))
            .toList();
        return new Network(center, List.copyOf(nodes), edges, leftOut, counted, at);
    }

    private static List<String> ids(List<Network.Node> nodes) {
        return nodes.stream().map(Network.Node::id).toList();
    }

}
