package org.alianza.api;

import java.util.Locale;
import java.util.Objects;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.alianza.fact.Localised;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Answers every field that has the argument `language` in that language.
class LanguageVisitor extends GraphQLTypeVisitorStub {

    private static final String LANGUAGE = "language";

    @Override
    public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
            TraverserContext<GraphQLSchemaElement> context) {
        if (field.getArgument(LANGUAGE) != null && context.getParentNode() instanceof GraphQLFieldsContainer parent) {
            GraphQLCodeRegistry.Builder code = Objects.requireNonNull(context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
            FieldCoordinates place = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = code.getDataFetcher(place, field);
            code.dataFetcher(place, DataFetcherFactories.wrapDataFetcher(fetcher, LanguageVisitor::told));
        }
        return TraversalControl.CONTINUE;
    }

    /// A controller's answer that is still to come is a Mono here.
    private static @Nullable Object told(DataFetchingEnvironment environment, @Nullable Object value) {
        if (value instanceof Mono<?> later) {
            return later.mapNotNull(text -> told(environment, text));
        }
        Locale language = environment.getArgument(LANGUAGE);
        return (value instanceof Localised text && language != null) ? text.in(language) : value;
    }

}
