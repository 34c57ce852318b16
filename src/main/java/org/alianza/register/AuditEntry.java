package org.alianza.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.account.Door;
import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// What somebody changed about an entity at once.
///
/// @param id of the entry
/// @param at when
/// @param account who
/// @param door by which way
/// @param reason in the author's words; null: none was given
/// @param version of the entity from then on
/// @param changes of its rows
public record AuditEntry(String id, Instant at, String account, Door door, @Nullable String reason, int version,
        List<RowChange> changes) {

    static AuditEntry of(Properties entry, Properties revision) {
        String reason = entry.required("reason");
        return new AuditEntry(entry.required("id"), Instant.parse(entry.required("at")), entry.required("account"),
                Door.valueOf(entry.required("door")), reason.isEmpty() ? null : reason, Math.toIntExact(revision.count("version")),
                Revision.read(revision.required("rows")).stream().map(row -> RowChange.of(new Properties(row))).toList());
    }

    /// What became of a row.
    ///
    /// @param table it belongs to
    /// @param key that tells it from others of the table
    /// @param cells that are others now
    public record RowChange(String table, String key, List<CellChange> cells) {

        static RowChange of(Properties row) {
            Map<String, Object> before = row.has("before") ? row.map("before").values() : Map.of();
            Map<String, Object> after = row.has("after") ? row.map("after").values() : Map.of();
            List<CellChange> cells = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(column -> !String.valueOf(before.get(column)).equals(String.valueOf(after.get(column))))
                .map(column -> new CellChange(column, (String) before.get(column), (String) after.get(column)))
                .toList();
            return new RowChange(row.required("table"), row.required("key"), cells);
        }

    }

    /// What became of a cell.
    ///
    /// @param column of the table
    /// @param before null: it was empty
    /// @param after null: it is empty
    public record CellChange(String column, @Nullable String before, @Nullable String after) {
    }

}
