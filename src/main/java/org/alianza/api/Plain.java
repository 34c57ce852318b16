package org.alianza.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/// What is asked of an object, where it is nothing but single values that the object itself has: these are read at
/// once. An answer has thousands of them, and a step of its own for each takes longer than to find them.
///
/// @param values in the order of the question
record Plain(List<Value> values) {

    /// What is asked of objects of a type, if it is plain.
    ///
    /// @return empty: more is asked for
    static Optional<Plain> of(MergedSelectionSet fields, GraphQLObjectType type, ExecutionContext question) {
        List<Value> values = new ArrayList<>();
        for (MergedField field : fields.getSubFieldsList()) {
            GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
            Value value = (definition != null) ? value(field, definition, type, question) : null;
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(new Plain(values));
    }

    /// What an object tells.
    ///
    /// @return null: something is wrong, and has to be told in the usual way
    @Nullable Map<String, @Nullable Object> read(Object source, ExecutionContext question) {
        Map<String, @Nullable Object> read = LinkedHashMap.newLinkedHashMap(this.values.size());
        for (Value value : this.values) {
            Object told;
            try {
                Object found = value.find(source);
                if (found instanceof CompletionStage || found instanceof Optional || found instanceof DataFetcherResult) {
                    return null;
                }
                told = (found != null) ? value.told(found, question) : null;
            }
            catch (Exception e) {
                // Asked once more in the usual way, it is told with its place.
                return null;
            }
            if (told == null && GraphQLTypeUtil.isNonNull(value.field().getType())) {
                return null;
            }
            read.put(value.key(), told);
        }
        return read;
    }

    private static @Nullable Value value(MergedField field, GraphQLFieldDefinition definition, GraphQLObjectType type, ExecutionContext question) {
        DataFetcher<?> fetcher = question.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
        GraphQLOutputType told = (GraphQLOutputType) GraphQLTypeUtil.unwrapNonNull(definition.getType());
        boolean single = told instanceof GraphQLScalarType || told instanceof GraphQLEnumType;
        return (single && definition.getArguments().isEmpty() && fetcher instanceof LightDataFetcher<?> light)
                ? new Value(field.getResultKey(), definition, told, light) : null;
    }

    /// One value.
    ///
    /// @param key its name in the answer
    /// @param type of it, where it is not null
    record Value(String key, GraphQLFieldDefinition field, GraphQLOutputType type, LightDataFetcher<?> fetcher) {

        private @Nullable Object find(Object source) throws Exception {
            return this.fetcher.get(this.field, source, () -> {
                throw new IllegalStateException("%s is no plain value".formatted(this.field.getName()));
            });
        }

        private @Nullable Object told(Object found, ExecutionContext question) {
            return (this.type instanceof GraphQLEnumType some) ? some.serialize(found, question.getGraphQLContext(), question.getLocale())
                    : ((GraphQLScalarType) this.type).getCoercing().serialize(found, question.getGraphQLContext(), question.getLocale());
        }

    }

}
