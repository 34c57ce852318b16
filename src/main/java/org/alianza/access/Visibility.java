package org.alianza.access;

import java.util.List;
import java.util.Objects;

import graphql.language.Argument;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.alianza.account.Caller;

/// Lets everyone see what the schema lets them see, by whatever door they ask: the one place that does.
/// What they may not see is not read.
class Visibility extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
            TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType type && !type.getName().startsWith("__")) {
            GraphQLCodeRegistry.Builder code = Objects.requireNonNull(context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
            FieldCoordinates place = FieldCoordinates.coordinates(type, field);
            DataFetcher<?> fetcher = code.getDataFetcher(place, field);
            if (isAbstract(field)) {
                fetcher = new Screen(fetcher);
                code.dataFetcher(place, fetcher);
            }
            Rule rule = Rule.of(type, field);
            if (!rule.isOpen()) {
                code.dataFetcher(place, guarded(rule, fetcher));
            }
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<?> guarded(Rule rule, DataFetcher<?> fetcher) {
        return environment -> {
            rule.check(Caller.asking(environment), given(environment));
            return fetcher.get(environment);
        };
    }

    /// The names of the arguments that the question gives, not those that have a default.
    private static List<String> given(DataFetchingEnvironment environment) {
        return environment.getField().getArguments().stream().map(Argument::getName).toList();
    }

    private static boolean isAbstract(GraphQLFieldDefinition field) {
        return switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLInterfaceType some -> true;
            case GraphQLUnionType some -> true;
            default -> false;
        };
    }

}
