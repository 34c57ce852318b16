package org.alianza.api;

import java.math.BigDecimal;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

/// An exact number, written as a JSON number with all its digits.
class DecimalScalar implements Coercing<BigDecimal, BigDecimal> {

    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        return (BigDecimal) value;
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return new BigDecimal(input.toString());
        }
        catch (NumberFormatException e) {
            throw new CoercingParseValueException("'%s' is not allowed; a number is expected".formatted(input), e);
        }
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case IntValue whole -> new BigDecimal(whole.getValue());
            case FloatValue number -> number.getValue();
            default -> throw new CoercingParseLiteralException("a number is expected");
        };
    }

}
