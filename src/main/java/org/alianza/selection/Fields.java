package org.alianza.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// How the fields of a type of the schema are read. Several rooms may tell of one type, as several files of the schema do.
public final class Fields {

    private final String type;

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Fields(String type) {
        this.type = type;
    }

    /// Those of a type.
    public static Fields of(String type) {
        return new Fields(type);
    }

    /// A field that is what an expression is.
    public Fields value(String field, String cypher) {
        return value(field, cypher, Value::asObject);
    }

    /// As [#value], told in another way than the database does.
    public Fields value(String field, String cypher, Function<Value, @Nullable Object> told) {
        return with(field, new Field.Expression(cypher, value -> value.isNull() ? null : told.apply(value)));
    }

    /// A list of texts; empty where there is none.
    public Fields texts(String field, String cypher) {
        return value(field, "coalesce(%s, [])".formatted(cypher));
    }

    /// A text of a node, in the language asked for.
    public Fields text(String field, String node, String property) {
        return with(field, new Field.Text(node, property));
    }

    /// An object of the same variables.
    public Fields part(String field, String type, Map<String, String> variables) {
        return with(field, new Field.Part(type, variables));
    }

    /// Objects that are found from here.
    public Fields branch(String field, Branch branch) {
        return branch(field, selected -> branch);
    }

    /// As [#branch], found in a way that depends on what is selected of them.
    public Fields branch(String field, Function<Selected, Branch> branch) {
        return with(field, new Field.Branches(branch));
    }

    /// What follows from other fields.
    ///
    /// @param needs the fields it follows from, by what is selected
    /// @param told what follows from their values, in order
    public Fields derived(String field, Function<Selected, List<Selected>> needs, BiFunction<Selected, List<@Nullable Object>, @Nullable Object> told) {
        return with(field, new Field.Derived(needs, told));
    }

    /// What values in memory have.
    ///
    /// @param <T> the type of those values
    public <T> Fields property(String field, Class<T> holder, BiFunction<T, Selected, @Nullable Object> told) {
        return with(field, new Field.Property((value, selected) -> told.apply(holder.cast(value), selected)));
    }

    String type() {
        return this.type;
    }

    Map<String, Field> all() {
        return this.fields;
    }

    private Fields with(String name, Field field) {
        if (this.fields.put(name, field) != null) {
            throw new IllegalStateException("%s.%s is told twice".formatted(this.type, name));
        }
        return this;
    }

}
