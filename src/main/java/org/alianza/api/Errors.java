package org.alianza.api;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.alianza.fact.Problem;
import org.alianza.graph.TookTooLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/// Tells the caller's faults in full, and of ours only that they happened.
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        Problem problem = cause(failure, Problem.class);
        if (problem != null) {
            return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.BAD_REQUEST)
                .message(problem.getMessage())
                .extensions(Map.of("code", "INVALID_ARGUMENT", "argument", problem.argument()))
                .build();
        }
        TookTooLong late = cause(failure, TookTooLong.class);
        if (late != null) {
            return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.BAD_REQUEST)
                .message(late.getMessage())
                .extensions(Map.of("code", "TIMEOUT"))
                .build();
        }
        LOG.error("{} failed", environment.getExecutionStepInfo().getPath(), failure);
        return GraphqlErrorBuilder.newError(environment)
            .errorType(ErrorType.INTERNAL_ERROR)
            .message("Something went wrong on our side; it has been logged.")
            .extensions(Map.of("code", "INTERNAL_ERROR"))
            .build();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

}
