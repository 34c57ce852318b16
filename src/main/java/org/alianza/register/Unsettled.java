package org.alianza.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.alianza.graph.Graph;
import org.alianza.graph.Statements;

/// Entities to which an import has written and whose days are settled when all of it is written: what is
/// new is not seen before, and what an import that was broken off has left is settled with the next.
final class Unsettled {

    private static final int BATCH = 2000;

    private static final String REMEMBER = """
            UNWIND $ids AS id
            MERGE (:Unsettled {id: id})
            """;

    /// Contributions go by their givers and projects.
    private static final String OTHERS = """
            MATCH (n:Unsettled)
            WHERE NOT EXISTS { (:Contribution {id: n.id}) }
            WITH n, n.id AS id
            LIMIT $first
            DELETE n
            RETURN id
            """;

    private static final String CONTRIBUTIONS = """
            MATCH (n:Unsettled)
            WITH n, n.id AS id
            LIMIT $first
            DELETE n
            RETURN id
            """;

    /// What cites a source that is new was written with it, and is left to settle itself.
    private static final String SOURCES = """
            MATCH (n:Source)
            WHERE n.id IN $ids AND n.version > 1
            RETURN n.id AS id
            """;

    private Unsettled() {
    }

    static void remember(Collection<String> entities, Statements statements) {
        statements.rows(REMEMBER, Map.of("ids", List.copyOf(entities)));
    }

    /// Settles everything that is left to settle, some at a time, each in a transaction of its own.
    static void settle(Graph graph) {
        for (String next : List.of(OTHERS, CONTRIBUTIONS)) {
            boolean more = true;
            while (more) {
                more = graph.load(statements -> settle(next, statements));
            }
        }
    }

    private static boolean settle(String next, Statements statements) {
        Audit.begin(statements);
        List<String> ids = statements.rows(next, Map.of("first", BATCH)).stream().map(row -> row.get("id").asString()).toList();
        if (ids.isEmpty()) {
            return false;
        }
        List<String> sources = statements.rows(SOURCES, Map.of("ids", ids)).stream().map(row -> row.get("id").asString()).toList();
        Settling.settleWhole(ids, sources, statements);
        return true;
    }

}
