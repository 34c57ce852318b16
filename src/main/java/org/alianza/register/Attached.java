package org.alianza.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Problem;
import org.alianza.graph.Statements;

/// The contacts of parties: they are no rows, but go where their party goes.
final class Attached {

    private static final String MOVE = """
            MATCH (former:Entity {id: $merged})<-[at:AT]-(contact:Contact)
            MATCH (party:Entity {id: $kept})
            CREATE (contact)-[now:AT {formerly: coalesce(at.formerly, []) + former.id}]->(party)
            DELETE at
            RETURN count(now) AS moved
            """;

    private static final String BACK = """
            MATCH (contact:Contact)-[at:AT]->(:Entity)
            WHERE at.formerly[-1] IN $ids
            MATCH (party:Entity {id: at.formerly[-1]})
            CREATE (contact)-[now:AT {formerly: at.formerly[..-1]}]->(party)
            DELETE at
            RETURN count(now) AS moved
            """;

    private static final String HELD = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})<-[:AT|TOLD_BY]-(:Contact)
            RETURN DISTINCT n.id AS id
            """;

    private Attached() {
    }

    static void move(String merged, String kept, Statements statements) {
        statements.rows(MOVE, Map.of("merged", merged, "kept", kept));
    }

    /// Moves back what came from parties that are there again.
    static void back(Recorded recorded, Statements statements) {
        statements.rows(BACK, Map.of("ids", recorded.entities().stream().map(Recorded.Changed::id).toList()));
    }

    /// @throws Problem if a contact would be left nowhere, or without its source
    static void none(Collection<String> withdrawn, Statements statements) {
        statements.rows(HELD, Map.of("ids", List.copyOf(withdrawn))).forEach(row -> {
            throw Problem.invalid("id", row.get("id").asString(), "something without contacts; erase them, or retire it instead: that");
        });
    }

}
