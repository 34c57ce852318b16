package org.alianza.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.graph.Bookmarks;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;

/// As [Marking] for questions over a WebSocket, whose answers have no headers: both ways the bookmarks are the extension
/// `bookmark`. A question without it sees what its handshake brought.
@Component
class SocketMarking implements WebGraphQlInterceptor {

    private static final String EXTENSION = "bookmark";

    private final BookmarkSeal seal;

    SocketMarking(BookmarkSeal seal) {
        this.seal = seal;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest)) {
            return chain.next(request);
        }
        Bookmarks bookmarks = this.seal.brought(brought(request));
        return chain.next(request)
            .contextWrite(context -> context.put(Bookmarks.KEY, bookmarks))
            .map(response -> marked(response, bookmarks.left()));
    }

    private static @Nullable String brought(WebGraphQlRequest request) {
        if (request.getExtensions().get(EXTENSION) instanceof String sealed) {
            return sealed;
        }
        String header = request.getHeaders().getFirst(Marking.HEADER);
        HttpCookie cookie = (header == null) ? request.getCookies().getFirst(Marking.COOKIE) : null;
        return (cookie != null) ? cookie.getValue() : header;
    }

    private WebGraphQlResponse marked(WebGraphQlResponse response, List<String> left) {
        if (left.isEmpty()) {
            return response;
        }
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(EXTENSION, this.seal.sealed(left));
        return response.transform(builder -> builder.extensions(extensions));
    }

}
