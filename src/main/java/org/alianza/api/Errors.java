package org.alianza.api;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.alianza.fact.Problem;
import org.alianza.graph.DatabaseAway;
import org.alianza.graph.NoSpace;
import org.alianza.graph.TookTooLong;
import org.alianza.graph.TookTooMuch;
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
            return told(environment, problem.getMessage(), Map.of("code", "INVALID_ARGUMENT", "argument", problem.argument()));
        }
        TookTooLong late = cause(failure, TookTooLong.class);
        if (late != null) {
            return told(environment, late.getMessage(), Map.of("code", "TIMEOUT"));
        }
        TookTooMuch heavy = cause(failure, TookTooMuch.class);
        if (heavy != null) {
            return told(environment, heavy.getMessage(), Map.of("code", "LIMIT_EXCEEDED", "limit", "memory"));
        }
        NoSpace full = cause(failure, NoSpace.class);
        if (full != null) {
            return told(environment, full.getMessage(), Map.of("code", "NO_SPACE"));
        }
        DatabaseAway away = cause(failure, DatabaseAway.class);
        if (away != null) {
            return told(environment, away.getMessage(), Map.of("code", "UNAVAILABLE"));
        }
        // Who asked has been told already, or has gone.
        if (cause(failure, AbortExecutionException.class) != null) {
            return told(environment, "This question was given up", Map.of("code", "TIMEOUT"));
        }
        LOG.error("{} failed", environment.getExecutionStepInfo().getPath(), failure);
        return GraphqlErrorBuilder.newError(environment)
            .errorType(ErrorType.INTERNAL_ERROR)
            .message("Something went wrong on our side; it has been logged.")
            .extensions(Map.of("code", "INTERNAL_ERROR"))
            .build();
    }

    private static GraphQLError told(DataFetchingEnvironment environment, @Nullable String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError(environment)
            .errorType(ErrorType.BAD_REQUEST)
            .message("%s", message)
            .extensions(extensions)
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
