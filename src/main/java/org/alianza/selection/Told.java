package org.alianza.selection;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/// What follows from other fields.
public final class Told {

    private Told() {
    }

    /// What the last of the entries that were read has under a key; null: there are no entries.
    public static BiFunction<Selected, List<@Nullable Object>, @Nullable Object> last(String key) {
        return (asked, values) -> {
            List<Map<String, @Nullable Object>> entries = objects(values.getFirst());
            return entries.isEmpty() ? null : entries.getLast().get(key);
        };
    }

    /// What the only object that was read has under a key; null: there is none.
    public static @Nullable Object of(@Nullable Object object, String key) {
        return (object instanceof Map<?, ?> map) ? map.get(key) : null;
    }

    /// The objects that were read.
    @SuppressWarnings("unchecked")
    public static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        return (list != null) ? (List<Map<String, @Nullable Object>>) list : List.of();
    }

}
