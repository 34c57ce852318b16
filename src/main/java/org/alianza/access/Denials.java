package org.alianza.access;

import java.util.Map;
import java.util.concurrent.CompletionException;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/// Says which part of a question was not answered for whom.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Denials extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
        if (!(cause instanceof Denied denied)) {
            return null;
        }
        return GraphqlErrorBuilder.newError(environment)
            .errorType(denied.code().equals("FORBIDDEN") ? ErrorType.FORBIDDEN : ErrorType.UNAUTHORIZED)
            .message("%s", denied.getMessage())
            .extensions(Map.of("code", denied.code(), "field", denied.place(), "role", denied.needed()))
            .build();
    }

}
