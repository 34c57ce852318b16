package org.alianza.network;

import java.util.ArrayList;
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

/// Reads what lies around an entity, in one statement with a part for each step outwards. A step reads no more than
/// a fixed number of relations, so that a hub costs no more than any other center.
@Component
class Neighbourhoods {

    /// The most relations that are read in one step.
    private static final int SCANNED = 20_000;

    /// The center, and what it is called now.
    private static final String CENTER = """
            OPTIONAL MATCH (:FormerId {id: $center})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $center) AS id
            MATCH (center:Entity {id: id})
            WHERE %s
            WITH [center] AS shown, [center] AS frontier, [] AS steps
            """.formatted(Known.begun("center"));

    /// Those with most edges to what is already shown come first, then those with most relations in all.
    private static final String STEP = """
            CALL (shown, frontier) {
              CALL (frontier) {
                UNWIND frontier AS here
                MATCH (here)-[edge:%1$s]-(there:Entity)
                WHERE %2$s
                WITH there
                LIMIT $scanned
                WITH there, count(*) AS edges
                RETURN collect({node: there, edges: edges}) AS met, sum(edges) AS scanned
              }
              CALL (shown, met) {
                UNWIND met AS near
                WITH near.node AS there, near.edges AS edges
                WHERE NOT there IN shown
                WITH there, edges, COUNT { (there)--() } AS degree
                ORDER BY edges DESC, degree DESC, there.byName
                RETURN collect(there) AS found
              }
              RETURN found[..$limit - size(shown)] AS next, size(found) AS found, scanned
            }
            WITH shown + next AS shown, next AS frontier,
              steps + [{ids: [node IN next | node.id], found: found, scanned: scanned}] AS steps
            """;

    private static final String EDGES = """
            CALL (shown) {
              UNWIND shown AS here
              MATCH (here)-[edge:%1$s]->(there:Entity)
              WHERE there IN shown AND %2$s
              WITH here, edge, there
              ORDER BY edge.id
              RETURN collect(%3$s) AS edges
            }
            RETURN shown[0].id AS center, steps, edges
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
    /// @param edge what is read of an edge
    /// @return null: nothing known has such an id
    @Nullable Network around(String asked, int depth, List<String> kinds, int limit, String edge, Moment at) {
        Map<String, Object> parameters = Map.of("center", asked, "asOf", at.asOf(), "knownBy", at.knownBy(), "scanned", SCANNED + 1, "limit", limit);
        List<MapAccessor> rows = this.graph.rows(statement(depth, kinds, edge), parameters);
        return rows.isEmpty() ? null : network(rows.getFirst(), at);
    }

    private static String statement(int depth, List<String> kinds, String edge) {
        String types = kinds.isEmpty() ? NONE : String.join("|", kinds);
        String holds = Known.holds("edge");
        return CENTER + STEP.formatted(types, holds).repeat(depth) + EDGES.formatted(types, holds, edge);
    }

    private static Network network(MapAccessor row, Moment at) {
        String center = row.get("center").asString();
        List<Network.Node> nodes = new ArrayList<>(List.of(new Network.Node(center, 0, at)));
        int leftOut = 0;
        boolean counted = true;
        int distance = 0;
        for (Value step : row.get("steps").values()) {
            distance++;
            for (Value id : step.get("ids").values()) {
                nodes.add(new Network.Node(id.asString(), distance, at));
            }
            leftOut += step.get("found").asInt() - step.get("ids").size();
            counted &= step.get("scanned").asInt() <= SCANNED;
        }
        List<Edge> edges = row.get("edges").asList(edge -> Edge.of(new Properties(edge.asMap()), at));
        return new Network(center, List.copyOf(nodes), edges, leftOut, counted, at);
    }

}
