package org.alianza.limit;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers GraphQL over HTTP; who asked too often or too much for the time there is sees it by the
/// status alone, as programs and proxies in between do.
@Component
class Answers extends GraphQlHttpHandler {

    private static final Set<String> UNANSWERED = Set.of(TimeLimit.CODE, Outage.CODE);

    private static final String NO_QUESTION = "The body is not allowed; one JSON object with the text of the question in 'query' is expected";

    private final Turns turns;

    Answers(WebGraphQlHandler questions, Turns turns, JsonMapper json) {
        super(questions, new Json(json));
        this.turns = turns;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return this.turns.taking(request, super::handleRequest);
        }
        catch (HttpMessageNotReadableException | ServerWebInputException e) {
            return WrongWay.told(HttpStatus.BAD_REQUEST, NO_QUESTION, new HttpHeaders());
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
            if (UNANSWERED.contains(String.valueOf(more.get("code"))) && response.getExecutionResult().getData() == null) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return super.selectResponseStatus(response, type);
    }

    /// Reads questions; `null` is none, nor is a number or a truth value the text of one.
    private static final class Json extends JacksonJsonHttpMessageConverter {

        Json(JsonMapper json) {
            super(json.rebuild().withCoercionConfig(LogicalType.Textual, Json::onlyTexts).build());
        }

        private static void onlyTexts(MutableCoercionConfig texts) {
            texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }

        @Override
        protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
            Object body = super.readInternal(type, message);
            if (body == null) {
                throw new HttpMessageNotReadableException("null is no question", message);
            }
            return body;
        }

    }

}
