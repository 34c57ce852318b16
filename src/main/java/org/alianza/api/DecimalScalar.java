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

    private static final int MOST_DIGITS = 40;

    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        return (BigDecimal) value;
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            BigDecimal number = new BigDecimal(input.toString());
            if (isReasonable(number)) {
                return number;
            }
        }
        catch (NumberFormatException e) {
            throw new CoercingParseValueException(expected(input), e);
        }
        throw new CoercingParseValueException(expected(input));
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case IntValue whole -> reasonable(new BigDecimal(whole.getValue()));
            case FloatValue number -> reasonable(number.getValue());
            default -> throw new CoercingParseLiteralException("a number is expected");
        };
    }

    private static BigDecimal reasonable(BigDecimal number) {
        if (!isReasonable(number)) {
            throw new CoercingParseLiteralException(expected(number));
        }
        return number;
    }

    /// 1e999999999 is short to write, and a gigabyte of digits.
    private static boolean isReasonable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static String expected(Object input) {
        return "'%s' is not allowed; a number of at most %d digits is expected".formatted(input, MOST_DIGITS);
    }

}
