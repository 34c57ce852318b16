package org.alianza.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// What the schema says of lists: by what they can be filtered and ordered, and what their fields mean. So an address
/// takes what a question takes.
@Component
public class Contract implements CsvMetadata.Meanings {

    /// Parts of a filter that join others: for those, there are questions.
    private static final List<String> JOINTS = List.of("and", "or", "not");

    private final ObjectProvider<GraphQlSource> source;

    Contract(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /// The fields of a list's filter, each with the values it may have; none: any.
    public Map<String, List<String>> filter(String type) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (schema().getType(type + "Filter") instanceof GraphQLInputObjectType filter) {
            filter.getFieldDefinitions()
                .stream()
                .filter(field -> !JOINTS.contains(field.getName()))
                .forEach(field -> fields.put(field.getName(), GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType values ? names(values) : List.of()));
        }
        else {
            List.of("id", "text", "relatedTo", "source").forEach(name -> fields.put(name, List.of()));
        }
        return fields;
    }

    /// By what a list can be ordered.
    List<String> orders(String type) {
        return (schema().getType(type + "OrderField") instanceof GraphQLEnumType values) ? names(values) : List.of("NAME");
    }

    @Override
    public @Nullable String of(String type, String field) {
        GraphQLObjectType object = schema().getObjectType(type);
        GraphQLFieldDefinition definition = (object != null) ? object.getField(field) : null;
        return (definition != null) ? definition.getDescription() : null;
    }

    private GraphQLSchema schema() {
        return this.source.getObject().schema();
    }

    private static List<String> names(GraphQLEnumType values) {
        return values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    }

}
