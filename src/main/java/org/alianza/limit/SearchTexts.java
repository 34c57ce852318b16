package org.alianza.limit;

import java.util.Collection;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/// Looks at the texts that are searched for: in a question, all that is given by the name of `text`.
///
/// @param variables of the question
/// @param longest how many characters one may have
record SearchTexts(CoercedVariables variables, int longest) {

    private static final String NAME = "text";

    /// @throws Exceeded if one is too long
    void check(Node<?> node) {
        switch (node) {
            case Argument argument -> check(argument.getName(), argument.getValue());
            case ObjectField field -> check(field.getName(), field.getValue());
            default -> {
            }
        }
        node.getChildren().forEach(this::check);
    }

    private void check(String name, Value<?> value) {
        switch (value) {
            case StringValue text -> check(name, (Object) text.getValue());
            case VariableReference variable -> check(name, this.variables.get(variable.getName()));
            default -> {
            }
        }
    }

    private void check(@Nullable Object name, @Nullable Object value) {
        switch (value) {
            case String text when NAME.equals(name) -> Limit.SEARCH_TEXT.check(this.longest, text.codePointCount(0, text.length()));
            case Map<?, ?> object -> object.forEach(this::check);
            case Collection<?> list -> list.forEach(element -> check(name, element));
            case null, default -> {
            }
        }
    }

}
