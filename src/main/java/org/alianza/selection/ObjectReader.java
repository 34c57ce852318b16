package org.alianza.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// Makes an object of its columns.
///
/// @param entries its fields, in the order they were asked for
record ObjectReader(List<Entry> entries) implements Reader {

    @Override
    public Map<String, @Nullable Object> read(Value row) {
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(this.entries.size());
        for (Entry entry : this.entries) {
            object.put(entry.key, entry.reader.read(row));
        }
        return object;
    }

    /// One field.
    ///
    /// @param key under which it is answered
    /// @param reader of its value; the same for the same field
    record Entry(String key, Reader reader) {
    }

}
