package org.alianza.selection;

import java.util.List;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;

/// What a question selects of one of its fields.
public final class Selection {

    private final Types types;

    private final GraphQLSchema schema;

    private final Selected field;

    Selection(Types types, GraphQLSchema schema, ExecutableNormalizedField field) {
        this.types = types;
        this.schema = schema;
        this.field = Selected.of(field);
    }

    /// What is selected of the value of the field.
    public List<Selected> children() {
        return this.field.children();
    }

    /// Whether a field of some name is selected anywhere below.
    public boolean selects(String field) {
        return this.field.selects(field);
    }

    /// How that is read of objects `n` of a type; empty: it cannot be read in one statement.
    public Optional<Projection> of(String type) {
        return of(type, this.field.children());
    }

    /// As [#of], for something within it.
    public Optional<Projection> of(String type, List<Selected> selected) {
        return this.types.projection(type, selected, this.schema);
    }

}
