package org.alianza.download;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alianza.fact.Entity;
import org.alianza.listing.EntityType;
import org.jspecify.annotations.Nullable;

/// A list that can be handed out: which entities, and what is told of each.
///
/// @param room where its page is: `organisations`
/// @param type of its entities
/// @param term what schema.org calls one of them
/// @param formats it can be had in
/// @param where they are on a map; null: nowhere
/// @param columns what is told of each, the id first
/// @param <E> the entity
record Table<E extends Entity>(String room, EntityType<E> type, Function<Found<E>, String> term, List<Format> formats, @Nullable Where where,
        List<Column<E>> columns) {

    /// The columns that somebody may see.
    List<Column<E>> seen(View view) {
        return this.columns.stream().filter(column -> view.sees(this.type.label(), column.field())).toList();
    }

    /// What is read of each entity for some columns, as a map.
    ///
    /// @param more entries of the map that are read besides
    String projection(List<Column<E>> columns, List<String> more) {
        Set<String> entries = new LinkedHashSet<>();
        entries.add("entity: " + this.type.projection());
        columns.stream().map(Column::read).filter(read -> !read.isEmpty()).forEach(entries::add);
        entries.addAll(more);
        return entries.stream().collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

}
