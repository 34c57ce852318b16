package org.alianza.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.account.Sight;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// Reads from the schema who may see what, for doors that do not ask it questions.
@Component
class SchemaSight implements Sight {

    private final ObjectProvider<GraphQlSource> source;

    private final Map<FieldCoordinates, Rule> rules = new ConcurrentHashMap<>();

    SchemaSight(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    @Override
    public boolean allows(Caller caller, String type, String field) {
        Role needed = this.rules.computeIfAbsent(FieldCoordinates.coordinates(type, field), this::rule).field();
        return needed == null || caller.may(needed);
    }

    private Rule rule(FieldCoordinates place) {
        GraphQLSchema schema = this.source.getObject().schema();
        GraphQLObjectType type = schema.getObjectType(place.getTypeName());
        GraphQLFieldDefinition field = (type != null) ? type.getField(place.getFieldName()) : null;
        if (type == null || field == null) {
            throw new IllegalArgumentException("The schema has no field " + place);
        }
        return Rule.of(type, field);
    }

}
