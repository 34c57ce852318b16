package org.alianza.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What became of one row.
///
/// @param table it belongs to
/// @param key that tells it from others of the table
/// @param before null: it is new
/// @param after null: it was withdrawn
record Revision(String table, String key, @Nullable Row before, @Nullable Row after) {

    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
    };

    static String json(List<Revision> revisions) {
        return JsonMapper.shared().writeValueAsString(revisions.stream().map(Revision::cells).toList());
    }

    static List<Map<String, Object>> read(String json) {
        return JsonMapper.shared().readValue(json, ROWS);
    }

    private Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>(Map.of("table", this.table, "key", this.key));
        if (this.before != null) {
            cells.put("before", this.before.cells());
        }
        if (this.after != null) {
            cells.put("after", this.after.cells());
        }
        return cells;
    }

}
