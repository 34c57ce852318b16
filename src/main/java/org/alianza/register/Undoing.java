package org.alianza.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Statements;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// Puts back what an audit entry tells was changed.
final class Undoing {

    private static final String REVISIONS = """
            MATCH (:AuditEntry {id: $id})-[:REVISES]->(revision:Revision)
            RETURN revision.rows AS rows
            ORDER BY revision.entity
            """;

    private final Statements statements;

    private final List<Row> rows = new ArrayList<>();

    private final List<String> withdrawn = new ArrayList<>();

    private Undoing(Statements statements) {
        this.statements = statements;
    }

    /// What has to be changed.
    ///
    /// @throws Problem if there is no such entry, or any of it was changed again
    static Changeset of(String entry, @Nullable String reason, Statements statements) {
        List<String> revisions = statements.rows(REVISIONS, Map.of("id", entry)).stream().map(row -> row.get("rows").asString()).toList();
        if (revisions.isEmpty()) {
            throw Problem.invalid("entry", entry, "the id of an audit entry");
        }
        Undoing undoing = new Undoing(statements);
        revisions.forEach(json -> Revision.read(json).forEach(row -> undoing.undo(entry, new Properties(row))));
        return new Changeset(undoing.rows, Set.of(), undoing.withdrawn, Map.of(), reason);
    }

    private void undo(String entry, Properties revision) {
        String table = revision.required("table");
        if (!Shape.ALL.containsKey(table)) {
            throw Problem.invalid("entry", entry, "one that changed no %s, for no copy of them is kept: such an entry".formatted(table));
        }
        String key = revision.required("key");
        Row before = row(revision, table, "before");
        Row after = row(revision, table, "after");
        Row now = Reading.keyed(table, List.of(key), this.statements).get(key);
        if ((now == null) ? after != null : after == null || !now.saysTheSameAs(after)) {
            throw Problem.invalid("entry", entry, "one of which nothing was changed again; %s was: that".formatted(key));
        }
        if (before != null) {
            this.rows.add(before);
        }
        else {
            this.withdrawn.add(key);
        }
    }

    private static @Nullable Row row(Properties revision, String table, String column) {
        if (!revision.has(column)) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        revision.map(column).values().forEach((name, value) -> cells.put(name, String.valueOf(value)));
        return new Row(table, new Place("", "input", 0), cells);
    }

}
