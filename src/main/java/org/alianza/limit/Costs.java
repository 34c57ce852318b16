package org.alianza.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.alianza.listing.PageSizes;
import org.jspecify.annotations.Nullable;

/// What an operation costs: each field 1, or what `@cost` in the schema says, times the sizes of the
/// lists around it. Each fragment is reckoned once, however often it is used.
final class Costs {

    private final GraphQLSchema schema;

    private final Map<String, FragmentDefinition> fragments;

    private final Sizes sizes;

    private final int assumed;

    private final Map<String, Cost> known = new HashMap<>();

    private Costs(ExecutionContext question, PageSizes pages, int assumed) {
        this.schema = question.getGraphQLSchema();
        this.fragments = question.getFragmentsByName();
        this.sizes = new Sizes(question.getCoercedVariables(), pages);
        this.assumed = assumed;
    }

    /// The cost of what is asked; what its fragments cost is counted each time they are used.
    ///
    /// @param assumed how many elements a list is reckoned with where nothing tells
    /// @throws Exceeded if a page is too large
    static long of(ExecutionContext question, PageSizes pages, int assumed) {
        GraphQLCompositeType root = switch (question.getOperationDefinition().getOperation()) {
            case QUERY -> question.getGraphQLSchema().getQueryType();
            case MUTATION -> Objects.requireNonNull(question.getGraphQLSchema().getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(question.getGraphQLSchema().getSubscriptionType());
        };
        return new Costs(question, pages, assumed).of(question.getOperationDefinition().getSelectionSet(), root).of(assumed);
    }

    private Cost of(@Nullable SelectionSet selections, GraphQLCompositeType type) {
        Cost all = Cost.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                all = all.and(of(selection, type));
            }
        }
        return all;
    }

    private Cost of(Selection<?> selection, GraphQLCompositeType type) {
        return switch (selection) {
            case Field field -> of(field, type);
            case InlineFragment fragment -> of(fragment.getSelectionSet(),
                    (fragment.getTypeCondition() != null) ? type(fragment.getTypeCondition().getName()) : type);
            case FragmentSpread spread -> of(this.fragments.get(spread.getName()));
            default -> Cost.NONE;
        };
    }

    private Cost of(@Nullable FragmentDefinition fragment) {
        if (fragment == null) {
            return Cost.NONE;
        }
        Cost cost = this.known.get(fragment.getName());
        if (cost == null) {
            cost = of(fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
            this.known.put(fragment.getName(), cost);
        }
        return cost;
    }

    private Cost of(Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(this.schema, parent, field.getName());
        int own = stated(definition, "weight", 1);
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
            return Cost.once(own);
        }
        Cost inside = of(field.getSelectionSet(), type);
        Integer given = this.sizes.of(field, definition);
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
            return Cost.once(Shape.sum(own, inside.of((given != null) ? given : this.assumed)));
        }
        int size = (given != null) ? given : stated(definition, "size", stated(type, "size", 0));
        long element = inside.of(this.assumed);
        return (size > 0) ? Cost.once(Shape.sum(own, Shape.product(size, element))) : new Cost(own, element);
    }

    private static int stated(Object element, String argument, int otherwise) {
        if (element instanceof GraphQLNamedType type && Introspection.isIntrospectionTypes(type)) {
            return 1;
        }
        GraphQLAppliedDirective directive = (element instanceof GraphQLDirectiveContainer described) ? described.getAppliedDirective("cost") : null;
        Integer value = (directive != null) ? directive.getArgument(argument).getValue() : null;
        return (value != null) ? value : otherwise;
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(this.schema.getType(name));
    }

}
