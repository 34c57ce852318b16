package org.alianza.download;

import java.util.List;
import java.util.function.Function;

import org.alianza.fact.Entity;
import org.jspecify.annotations.Nullable;

/// One thing that is told of each entity of a list.
///
/// @param name of the column
/// @param field of the schema that tells the same; who may not see it does not see the column
/// @param kind what it holds
/// @param many whether it holds a list of these
/// @param term of schema.org; null: linked data does without it
/// @param read what is read for it beside the entity, as an entry of a map of Cypher; empty: nothing
/// @param value of an entity; null: not known
/// @param <E> the entity
record Column<E extends Entity>(String name, String field, Kind kind, boolean many, @Nullable String term, String read,
        Function<Found<E>, @Nullable Object> value) {

    /// @param value a value of the kind
    static <E extends Entity> Column<E> one(String name, Kind kind, Function<Found<E>, @Nullable Object> value) {
        return new Column<>(name, name, kind, false, null, "", value);
    }

    /// @param value values of the kind, in order
    static <E extends Entity> Column<E> many(String name, Kind kind, Function<Found<E>, List<?>> value) {
        return new Column<>(name, name, kind, true, null, "", value::apply);
    }

    /// Those that an entity is related to, along a pattern from `n` by `relation` to `other`.
    static <E extends Entity> Column<E> links(String name, String pattern) {
        return Column.<E>many(name, Kind.LINK, found -> found.links(name)).reading(Link.read(name, pattern));
    }

    /// The first of those.
    static <E extends Entity> Column<E> link(String name, String pattern) {
        return Column.<E>one(name, Kind.LINK, found -> found.link(name)).reading(Link.read(name, pattern));
    }

    /// The same, told by another field of the schema.
    Column<E> of(String other) {
        return new Column<>(this.name, other, this.kind, this.many, this.term, this.read, this.value);
    }

    /// The same, called so in linked data.
    Column<E> as(String other) {
        return new Column<>(this.name, this.field, this.kind, this.many, other, this.read, this.value);
    }

    /// The same, with what has to be read for it.
    Column<E> reading(String other) {
        return new Column<>(this.name, this.field, this.kind, this.many, this.term, other, this.value);
    }

    /// The names of its cells in a table.
    List<String> cells() {
        return this.kind.cells(this.name, this.many);
    }

}
