package org.alianza.api;

import java.util.Locale;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

/// A scalar that is written as text.
///
/// @param expected what is right, with examples
/// @param reader makes the value; throws [RuntimeException] if the text is wrong
/// @param <T> the value
record TextScalar<T>(String expected, Function<String, T> reader) implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return (value instanceof Locale language) ? language.toLanguageTag() : value.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return this.reader.apply((String) input);
        }
        catch (RuntimeException e) {
            throw new CoercingParseValueException(wrong(input), e);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text) || text.getValue() == null) {
            throw new CoercingParseLiteralException("%s is expected, in quotes".formatted(this.expected));
        }
        try {
            return this.reader.apply(text.getValue());
        }
        catch (RuntimeException e) {
            throw new CoercingParseLiteralException(wrong(text.getValue()), e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private String wrong(Object input) {
        return "'%s' is not allowed; %s is expected".formatted(input, this.expected);
    }

}
