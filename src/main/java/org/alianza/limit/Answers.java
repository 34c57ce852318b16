package org.alianza.limit;

import java.util.Map;

import jakarta.servlet.ServletException;

import reactor.core.publisher.Mono;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers GraphQL over HTTP; who asked too often or too much for the time there is sees it by the
/// status alone, as programs and proxies in between do.
@Component
class Answers extends GraphQlHttpHandler {

    private final Turns turns;

    Answers(WebGraphQlHandler questions, Turns turns) {
        super(questions);
        this.turns = turns;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return this.turns.taking(request, super::handleRequest);
        }
        catch (HttpMessageNotReadableException e) {
            return WrongWay.told(HttpStatus.BAD_REQUEST,
                    "The body is not allowed; one JSON object with the text of the question in 'query' is expected", new HttpHeaders());
        }
    }

    /// Waiting on a virtual thread costs less than leaving it and coming back through all filters.
    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        return super.prepareResponse(request, Mono.justOrEmpty(answer.block()));
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        for (ResponseError error : response.getErrors()) {
            Map<String, Object> more = error.getExtensions();
            if (more.containsKey(Exceeded.RETRY_AFTER)) {
                return HttpStatus.TOO_MANY_REQUESTS;
            }
            if (TimeLimit.CODE.equals(more.get("code")) && !response.getExecutionResult().isDataPresent()) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return super.selectResponseStatus(response, type);
    }

}
