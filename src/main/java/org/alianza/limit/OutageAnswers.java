package org.alianza.limit;

import java.util.List;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.alianza.graph.DatabaseAway;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers nothing by half: when the database was lost on the way, what had been found by then is not told as if
/// the rest were not there.
@Component
class OutageAnswers implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> response.getExecutionResult()
            .getErrors()
            .stream()
            .filter(OutageAnswers::away)
            .findFirst()
            .map(error -> nothing(request, error))
            .orElse(response));
    }

    private static boolean away(GraphQLError error) {
        return error.getExtensions() != null && Objects.equals(error.getExtensions().get("code"), Outage.CODE);
    }

    private static WebGraphQlResponse nothing(WebGraphQlRequest request, GraphQLError error) {
        ExecutionResult result = ExecutionResult.newExecutionResult().errors(List.of(error)).build();
        WebGraphQlResponse response = new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
        response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseAway.RETRY_AFTER));
        return response;
    }

}
