package org.alianza.limit;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.alianza.graph.Deadline;
import org.alianza.graph.TookTooLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers in time: when the time of a question is over its work is cancelled and the caller told so.
@Component
class TimeLimit implements WebGraphQlInterceptor, Ordered {

    static final String CODE = "TIMEOUT";

    private final RequestLimits limits;

    TimeLimit(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        // A request over HTTP has begun before it was read; one over a WebSocket begins here.
        Deadline deadline = Objects.requireNonNullElseGet(Deadline.current(), () -> Deadline.in(this.limits.time()));
        Address address = address(request.getRemoteAddress());
        if (address != null) {
            request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Address.NAME, address)).build());
        }
        Duration left = deadline.left();
        Mono<WebGraphQlResponse> late = Mono.fromSupplier(() -> late(request, deadline));
        if (!left.isPositive()) {
            return late;
        }
        return chain.next(request)
            .contextWrite(context -> context.put(Deadline.KEY, deadline))
            .timeout(left, late)
            .doOnNext(TimeLimit::sayWhenToAskAgain);
    }

    private static WebGraphQlResponse late(WebGraphQlRequest request, Deadline deadline) {
        GraphQLError error = GraphqlErrorBuilder.newError()
            .message("%s", new TookTooLong(deadline.given(), null).getMessage())
            .errorType(ErrorType.BAD_REQUEST)
            .extensions(Map.of("code", CODE))
            .build();
        ExecutionResult result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static void sayWhenToAskAgain(WebGraphQlResponse response) {
        response.getErrors()
            .stream()
            .map(error -> error.getExtensions().get(Exceeded.RETRY_AFTER))
            .filter(Objects::nonNull)
            .forEach(seconds -> response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }

    private static @Nullable Address address(@Nullable InetSocketAddress from) {
        if (from == null) {
            return null;
        }
        return (from.getAddress() != null) ? Address.of(from.getAddress()) : Address.of(from.getHostString());
    }

}
