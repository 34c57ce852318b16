package org.alianza.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// Entities that are alike in all that is asked for.
///
/// @param values what they are alike in; several values where each of the entities has several, none
/// where it is not known
/// @param count how many there are
/// @param gifts ids of the contributions among them, or given to, by or under them
record Sample(Map<Dimension, List<String>> values, int count, List<String> gifts) {

    static Sample of(Properties row, List<Dimension> asked) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        asked.forEach(dimension -> values.put(dimension, row.texts(Columns.name(dimension))));
        return new Sample(values, Math.toIntExact(row.count("count")), flat(row.values().get("all")));
    }

    private static List<String> flat(@Nullable Object lists) {
        return (lists instanceof List<?> all)
                ? all.stream().flatMap(ids -> ((List<?>) ids).stream()).map(String::valueOf).distinct().toList() : List.of();
    }

    /// Its values in a dimension; none if that was not asked for.
    List<String> in(Dimension dimension) {
        return this.values.getOrDefault(dimension, List.of());
    }

}
