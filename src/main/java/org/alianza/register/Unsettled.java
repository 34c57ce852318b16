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

    /// Contributions last, for they go by their givers and projects.
    private static final String NEXT = """
            MATCH (n:Unsettled)
            OPTIONAL MATCH (contribution:Contribution {id: n.id})
            WITH n, contribution IS NOT NULL AS contribution
            ORDER BY contribution
            LIMIT $first
            RETURN n.id AS id
            """;

    private static final String FORGET = """
            UNWIND $ids AS id
            MATCH (n:Unsettled {id: id})
            DELETE n
            """;

    /// What cites a source that is new was written with it, and is left to settle itself.
    private static final String SOURCES = """
            UNWIND $ids AS id
            MATCH (n:Source {id: id})
            WHERE n.version > 1
            RETURN n.id AS id
            """;

    private Unsettled() {
    }

    static void remember(Collection<String> entities, Statements statements) {
        statements.rows(REMEMBER, Map.of("ids", List.copyOf(entities)));
    }

    /// Settles everything that is left to settle, some at a time, each in a transaction of its own.
    static void settle(Graph graph) {
        boolean more = true;
        while (more) {
            more = graph.load(Unsettled::settleSome);
        }
    }

    private static boolean settleSome(Statements statements) {
        Audit.begin(statements);
        List<String> ids = statements.rows(NEXT, Map.of("first", BATCH)).stream().map(row -> row.get("id").asString()).toList();
        if (ids.isEmpty()) {
            return false;
        }
        statements.rows(FORGET, Map.of("ids", ids));
        List<String> sources = statements.rows(SOURCES, Map.of("ids", ids)).stream().map(row -> row.get("id").asString()).toList();
        Settling.settleWhole(ids, sources, statements);
        return true;
    }

}
