package org.alianza.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// By what lists can be narrowed down. The schema says it: the fields of a list's filter go by the same names
/// in the address.
@Component
class Facets {

    private final GraphQlSource source;

    Facets(GraphQlSource source) {
        this.source = source;
    }

    /// The filter that an address asks for; empty: it asks for everything.
    ///
    /// @param type of the entities
    Map<String, Object> filter(String type, HttpServletRequest request) {
        Map<String, Object> filter = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : fields(type)) {
            List<String> values = values(field.getName(), request);
            if (!values.isEmpty()) {
                filter.put(field.getName(), isList(field) ? values : values.getFirst());
            }
        }
        return filter;
    }

    /// The codes that a list can be narrowed down to, by the name of the field.
    Map<String, List<String>> choices(String type) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : fields(type)) {
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType codes) {
                choices.put(field.getName(), codes.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
            }
        }
        return choices;
    }

    /// Those that take texts, ids or codes; how filters are combined cannot be said in an address.
    private List<GraphQLInputObjectField> fields(String type) {
        GraphQLInputObjectType filter = Objects.requireNonNull((GraphQLInputObjectType) this.source.schema().getType(type + "Filter"));
        return filter.getFields().stream().filter(field -> {
            GraphQLType unwrapped = GraphQLTypeUtil.unwrapAll(field.getType());
            return unwrapped instanceof GraphQLScalarType || unwrapped instanceof GraphQLEnumType;
        }).toList();
    }

    private static boolean isList(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    private static List<String> values(String name, HttpServletRequest request) {
        String[] values = request.getParameterValues(name);
        return (values == null) ? List.of() : Stream.of(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

}
