package org.alianza.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alianza.graph.Statements;
import org.alianza.table.Place;
import org.alianza.table.Row;

/// What came of changing something that is kept beside the rows, of which the audit must keep no copy.
///
/// @param answer for who asked for it
/// @param notes what the audit tells; empty: nothing was changed
/// @param <T> the answer
public record Beside<T>(T answer, List<Note> notes) {

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            RETURN n.id AS id, n.version AS version
            """;

    public Beside {
        notes = List.copyOf(notes);
    }

    /// What the audit keeps of it; the entities themselves stay as they are.
    List<Audit.Revision> revisions(Statements statements) {
        Map<String, List<Revision>> byEntity = new TreeMap<>();
        this.notes.forEach(note -> byEntity.computeIfAbsent(note.entity(), id -> new ArrayList<>()).add(note.revision()));
        Map<String, Long> versions = new HashMap<>();
        statements.rows(VERSIONS, Map.of("ids", List.copyOf(byEntity.keySet())))
            .forEach(row -> versions.put(row.get("id").asString(), row.get("version").asLong(0)));
        return byEntity.entrySet()
            .stream()
            .map(one -> new Audit.Revision(one.getKey(), versions.getOrDefault(one.getKey(), 0L), Revision.json(one.getValue()), null))
            .toList();
    }

    /// What the audit tells of one thing that was changed.
    ///
    /// @param entity it belongs to
    /// @param table what sort of thing it is
    /// @param key that tells it from others, and nothing else
    /// @param change what became of it
    public record Note(String entity, String table, String key, String change) {

        private Revision revision() {
            return new Revision(this.table, this.key, null, new Row(this.table, new Place("", "", 0), Map.of("change", this.change)));
        }

    }

}
