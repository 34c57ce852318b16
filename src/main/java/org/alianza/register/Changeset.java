package org.alianza.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// What is to be changed at once.
///
/// @param rows what is to be held from now on, instead of rows of the same keys
/// @param created ids that nothing may have yet
/// @param withdrawn ids of claims and entities that were wrong
/// @param versions of entities, as the author read them; nothing is changed if one is another by now
/// @param reason in the author's words; null: none is given
public record Changeset(List<Row> rows, Set<String> created, List<String> withdrawn, Map<String, Long> versions,
        @Nullable String reason) {

    public Changeset {
        rows = List.copyOf(rows);
        created = Set.copyOf(created);
        withdrawn = List.copyOf(withdrawn);
        versions = Map.copyOf(versions);
    }

    /// Rows that are to be held, whatever is held now.
    public static Changeset of(Collection<Row> rows) {
        return new Changeset(List.copyOf(rows), Set.of(), List.of(), Map.of(), null);
    }

    /// The same with other rows.
    Changeset naming(List<Row> others) {
        return new Changeset(others, this.created, this.withdrawn, this.versions, this.reason);
    }

}
