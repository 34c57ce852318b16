package org.alianza.api;

import java.time.Clock;
import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import org.alianza.fact.Moment;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/// Reads the two dates of a question; each is today unless given.
record MomentArgument(Clock clock) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        LocalDate today = LocalDate.now(this.clock);
        LocalDate asOf = environment.getArgument("asOf");
        LocalDate knownBy = environment.getArgument("knownBy");
        return new Moment((asOf != null) ? asOf : today, (knownBy != null) ? knownBy : today);
    }

}
