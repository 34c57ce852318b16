package org.alianza.limit;

import java.util.List;
import java.util.Set;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/// Says what is wrong with requests that GraphQL does not take: other methods than POST, so that no
/// link changes anything, and other types than JSON, which a page of another server could send.
@Configuration(proxyBeanMethods = false)
class WrongWay {

    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON,
            MediaType.parseMediaType("application/graphql-response+json"), MediaType.TEXT_EVENT_STREAM);

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> wrongWays(GraphQlProperties graphQl) {
        RequestPredicate door = RequestPredicates.path(graphQl.getHttp().getPath())
            .and(request -> !CorsUtils.isPreFlightRequest(request.servletRequest()));
        return RouterFunctions.route()
            .route(door.and(request -> !request.method().equals(HttpMethod.POST)), WrongWay::method)
            .route(door.and(request -> !addressed(request)), WrongWay::address)
            .route(door.and(request -> !json(request)), WrongWay::type)
            .route(door.and(request -> !answerable(request)), WrongWay::answer)
            .build();
    }

    static ServerResponse told(HttpStatus status, String detail, HttpHeaders headers) {
        return ServerResponse.status(status)
            .headers(all -> all.putAll(headers))
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ServerResponse method(ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAllow(Set.of(HttpMethod.POST));
        return told(HttpStatus.METHOD_NOT_ALLOWED, "%s is not allowed; questions and changes are expected by POST".formatted(request.method()),
                headers);
    }

    private static ServerResponse address(ServerRequest request) {
        return told(HttpStatus.BAD_REQUEST, "The query of the address, '%s', is not allowed; parameters as in RFC 3986, or none, are expected"
            .formatted(request.servletRequest().getQueryString()), new HttpHeaders());
    }

    private static ServerResponse type(ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return told(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type: '%s' is not allowed; application/json is expected".formatted(header(request, HttpHeaders.CONTENT_TYPE)), headers);
    }

    private static ServerResponse answer(ServerRequest request) {
        return told(HttpStatus.NOT_ACCEPTABLE, "Accept: '%s' is not allowed; application/json is expected"
            .formatted(header(request, HttpHeaders.ACCEPT)), new HttpHeaders());
    }

    /// Whether the address can be read by all who look at it later.
    private static boolean addressed(ServerRequest request) {
        try {
            UriComponentsBuilder.fromUri(request.uri()).build(true);
            return true;
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean json(ServerRequest request) {
        try {
            return request.headers().contentType().filter(MediaType.APPLICATION_JSON::includes).isPresent();
        }
        catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean answerable(ServerRequest request) {
        try {
            List<MediaType> accepted = request.headers().accept();
            return accepted.isEmpty() || accepted.stream().anyMatch(one -> ANSWERS.stream().anyMatch(one::isCompatibleWith));
        }
        catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static String header(ServerRequest request, String name) {
        String value = request.headers().firstHeader(name);
        return (value != null) ? value : "";
    }

}
