package org.alianza.limit;

import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

/// More was asked than is allowed.
final class Exceeded extends RuntimeException {

    static final String CODE = "LIMIT_EXCEEDED";

    static final String RETRY_AFTER = "retryAfter";

    @Serial
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    private final long allowed;

    private final long actual;

    private final @Nullable Duration wait;

    Exceeded(Limit limit, long allowed, long actual, String message, @Nullable Duration wait) {
        super(message, null, false, false);
        this.limit = limit;
        this.allowed = allowed;
        this.actual = actual;
        this.wait = wait;
        Metrics.counter("alianza.limits.exceeded", "limit", limit.words()).increment();
    }

    /// When it is allowed again; null: not by waiting.
    @Nullable Duration retryAfter() {
        return this.wait;
    }

    /// Which limit it is, what it allows and what was asked, for programs.
    Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", CODE);
        extensions.put("limit", this.limit.words());
        extensions.put("allowed", this.allowed);
        extensions.put("actual", this.actual);
        if (this.wait != null) {
            extensions.put(RETRY_AFTER, this.wait.toSeconds());
        }
        return extensions;
    }

    /// Ends a GraphQL request before anything of it is carried out.
    AbortExecutionException refusal() {
        GraphQLError error = GraphqlErrorBuilder.newError()
            .message("%s", getMessage())
            .errorType(ErrorType.BAD_REQUEST)
            .extensions(extensions())
            .build();
        return new AbortExecutionException(List.of(error));
    }

}
