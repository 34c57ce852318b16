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
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/// Lets everyone see what the schema lets them see, by whatever door they ask: the one place that does.
/// What they may not see is not read, and what they listen to ends when they may listen no more.
class Visibility extends GraphQLTypeVisitorStub {

    private final Standing standing;

    Visibility(Standing standing) {
        this.standing = standing;
    }

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

    private DataFetcher<?> guarded(Rule rule, DataFetcher<?> fetcher) {
        return environment -> {
            Caller caller = Caller.asking(environment);
            rule.check(caller, given(environment));
            Object value = fetcher.get(environment);
            return (value instanceof Flux<?> news) ? news.takeWhile(any -> this.standing.stillMay(caller, rule.field())) : value;
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

    /// Tells whether somebody who was let in would be let in now.
    interface Standing {

        boolean stillMay(Caller caller, @Nullable Role needed);

    }

}
