package org.alianza.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.alianza.graph.Graph;
import org.alianza.graph.Statements;
import org.neo4j.driver.types.MapAccessor;

/// Entities to which an import has written and whose days are settled when all of it is written: what is
/// new is not seen before, and what an import that was broken off has left is settled with the next.
final class Unsettled {

    /// What they are marked with beside their label.
    static final String MARK = ":Unsettled";

    private static final int BATCH = 4000;

    /// Relations that are settled in one transaction, at most, unless one entity alone has more: its memory is bounded.
    private static final int RELATIONS = 20_000;

    private static final String REMEMBER = """
            MATCH (n:Entity)
            WHERE n.id IN $ids
            SET n:Unsettled
            """;

    private static final String NEXT = """
            MATCH (n:Unsettled)
            WHERE n:Contribution = $contributions
            WITH n
            LIMIT $first
            RETURN n.id AS id, COUNT { (n)-[:%s]-() } AS relations
            """.formatted(String.join("|", Shape.relations()));

    private static final String TAKE = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            REMOVE n:Unsettled
            """;

    /// What cites a source that is new was written with it, and is left to settle itself.
    private static final String REPUBLISHED = """
            MATCH (n:Source)
            WHERE n.id IN $ids AND n.version > 1
            RETURN n.id AS id
            """;

    private Unsettled() {
    }

    static void remember(Collection<String> entities, Statements statements) {
        statements.rows(REMEMBER, Map.of("ids", List.copyOf(entities)));
    }

    /// Those of some entities that are sources and may have been published on another day now.
    static List<String> republished(Collection<String> entities, Statements statements) {
        return statements.rows(REPUBLISHED, Map.of("ids", List.copyOf(entities))).stream().map(row -> row.get("id").asString()).toList();
    }

    /// Settles everything that is left to settle, some at a time, each in a transaction of its own.
    /// Contributions go by their givers and projects, and come last.
    static void settle(Graph graph) {
        int settled;
        do {
            settled = settleAll(false, graph) + settleAll(true, graph);
        }
        while (settled > 0);
    }

    private static int settleAll(boolean contributions, Graph graph) {
        int times = 0;
        while (graph.load(statements -> settleSome(contributions, statements))) {
            times++;
        }
        return times;
    }

    private static boolean settleSome(boolean contributions, Statements statements) {
        Audit.begin(statements);
        List<String> ids = next(contributions, statements);
        if (!ids.isEmpty()) {
            statements.rows(TAKE, Map.of("ids", ids));
            Settling.settleWhole(ids, contributions, statements);
        }
        return !ids.isEmpty();
    }

    private static List<String> next(boolean contributions, Statements statements) {
        List<String> ids = new ArrayList<>();
        long relations = 0;
        for (MapAccessor row : statements.rows(NEXT, Map.of("contributions", contributions, "first", BATCH))) {
            relations += row.get("relations").asLong();
            if (relations > RELATIONS && !ids.isEmpty()) {
                return ids;
            }
            ids.add(row.get("id").asString());
        }
        return ids;
    }

}
