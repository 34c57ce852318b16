package org.alianza.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// Answers GraphQL over a WebSocket, unless too many are open from there; who sends what is no message of it is
/// told so, as the protocol has it, and not that we failed.
@Component
class Conversations extends GraphQlWebSocketHandler {

    private static final CloseStatus NO_MESSAGE = new CloseStatus(4400, "A message of graphql-transport-ws is expected");

    private static final int TOO_MANY = 4429;

    /// Those that are counted have an attribute of this name.
    private static final String COUNTED = Conversations.class.getName();

    private final Listeners listeners;

    Conversations(WebGraphQlHandler questions, JsonMapper json, GraphQlProperties settings, Listeners listeners) {
        super(questions, new JacksonJsonHttpMessageConverter(json), settings.getWebsocket().getConnectionInitTimeout(), settings.getWebsocket().getKeepAlive());
        this.listeners = listeners;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        try {
            this.listeners.open(address(session));
        }
        catch (Exceeded e) {
            close(session, new CloseStatus(TOO_MANY, e.getMessage()));
            return;
        }
        session.getAttributes().put(COUNTED, true);
        super.afterConnectionEstablished(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(COUNTED) != null) {
            this.listeners.close(address(session));
        }
        super.afterConnectionClosed(session, status);
    }

    private static @Nullable Address address(WebSocketSession session) {
        InetSocketAddress remote = session.getRemoteAddress();
        return (remote != null) ? Address.of(remote.getHostString()) : null;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        try {
            super.handleTextMessage(session, message);
        }
        catch (HttpMessageNotReadableException | IllegalStateException | IllegalArgumentException | ClassCastException e) {
            close(session, NO_MESSAGE);
        }
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
