package org.alianza.limit;

import java.util.List;
import java.util.Objects;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.alianza.listing.PageSizes;
import org.jspecify.annotations.Nullable;

/// How many elements a question wants of a field.
///
/// @param variables of the question
/// @param pages how long pages are
record Sizes(CoercedVariables variables, PageSizes pages) {

    private static final List<String> ARGUMENTS = List.of("first", "last", "limit");

    /// The number asked for, or the one there is without being asked for; null: the field is not one to
    /// ask for so many.
    ///
    /// @throws Exceeded if it is more than a page may have
    @Nullable Integer of(Field field, GraphQLFieldDefinition definition) {
        Integer size = null;
        boolean asked = false;
        for (GraphQLArgument argument : definition.getArguments()) {
            if (ARGUMENTS.contains(argument.getName())) {
                asked = true;
                Integer wanted = wanted(field, argument);
                if (wanted != null) {
                    size = Math.max(wanted, (size != null) ? size : 1);
                }
            }
        }
        return (asked && size == null) ? Integer.valueOf(this.pages.size()) : size;
    }

    private @Nullable Integer wanted(Field field, GraphQLArgument argument) {
        Integer wanted = field.getArguments()
            .stream()
            .filter(given -> given.getName().equals(argument.getName()))
            .findFirst()
            .map(given -> number(given, argument))
            .orElseGet(() -> standard(argument));
        // Lists with a largest size of their own always have a size.
        if (wanted != null && GraphQLTypeUtil.isNullable(argument.getType())) {
            Limit.PAGE_SIZE.check(this.pages.largest(), wanted);
        }
        return wanted;
    }

    private @Nullable Integer number(Argument given, GraphQLArgument argument) {
        Value<?> value = given.getValue();
        return switch (value) {
            case IntValue number -> number.getValue().intValueExact();
            case NullValue none -> null;
            case VariableReference variable when this.variables.containsKey(variable.getName()) ->
                (Integer) this.variables.get(variable.getName());
            default -> standard(argument);
        };
    }

    private static @Nullable Integer standard(GraphQLArgument argument) {
        return argument.hasSetDefaultValue() ? GraphQLArgument.getArgumentDefaultValue(argument) : null;
    }

}
