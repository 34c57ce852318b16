package org.alianza;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A map that somebody looks at is told when something changes: over a WebSocket and by server-sent events.
@HttpTest
class LiveTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String CHANGED = "subscription { changed(types: [TOPIC]) { id type version } }";

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Visitor editor = new Visitor(0);

    private String key = "";

    @BeforeEach
    void anEditorWithAKey() {
        String name = "live." + count++;
        this.accounts.create(name, Role.EDITOR, PASSWORD);
        this.editor = new Visitor(this.port);
        this.editor.signIn(name, PASSWORD);
        this.key = data(this.editor.ask("mutation { createApiKey(input: {name: \"map\", role: STAFF}) { secret } }")).at("/createApiKey/secret").asString();
    }

    @Test
    void whoSignedInListensOverAWebSocket() throws Exception {
        Listener listener = new Listener();
        WebSocket socket = connect(listener, "Cookie", "alianza=" + session(), "Origin", "http://127.0.0.1:" + this.port);
        assertThat(toldOf(socket, listener)).contains("\"type\":\"TOPIC\"").contains("\"version\":1");
        socket.abort();
    }

    @Test
    void aProgramListensOverAWebSocketWithItsKey() throws Exception {
        Listener listener = new Listener();
        WebSocket socket = connect(listener, "Authorization", "Bearer " + this.key);
        assertThat(toldOf(socket, listener)).contains("\"type\":\"TOPIC\"");
        socket.abort();
    }

    @Test
    void nobodyElseOpensAWebSocket() {
        assertThatThrownBy(() -> connect(new Listener())).satisfies(failure -> assertThat(status(failure)).isEqualTo(401));
    }

    /// A page of another site would listen with the cookie of whoever looks at it.
    @Test
    void noPageOfAnotherSiteOpensAWebSocket() {
        assertThatThrownBy(() -> connect(new Listener(), "Cookie", "alianza=" + session(), "Origin", "https://elsewhere.example.org"))
            .satisfies(failure -> assertThat(status(failure)).isEqualTo(403));
    }

    @Test
    void aProgramListensByServerSentEvents() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(this.port)))
            .header("Authorization", "Bearer " + this.key)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", CHANGED))))
            .build();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            // The answer begins with the first change, or a sign of life.
            CompletableFuture<String> type = http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()).thenApply(response -> {
                Thread.ofVirtual().start(() -> read(response.body(), lines));
                return response.headers().firstValue("Content-Type").orElse("") + response.statusCode();
            });
            try {
                assertThat(awaited(lines, "\"changed\"")).contains("\"type\":\"TOPIC\"").contains("\"version\":1");
                assertThat(type.get(20, TimeUnit.SECONDS)).startsWith("text/event-stream").endsWith("200");
            }
            finally {
                // The answer has no end, and closing would wait for it.
                http.shutdownNow();
            }
        }
    }

    private String toldOf(WebSocket socket, Listener listener) throws InterruptedException {
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        assertThat(listener.messages.poll(20, TimeUnit.SECONDS)).contains("connection_ack");
        socket.sendText(JsonMapper.shared().writeValueAsString(
                Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", CHANGED))), true).join();
        return awaited(listener.messages, "\"changed\"");
    }

    /// Changes something again and again, until whoever began to listen is told.
    private String awaited(BlockingQueue<String> told, String part) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            data(this.editor.ask("mutation { createTopic(input: {names: [{language: \"en\", text: \"Live %d %d\"}], vocabulary: LOCAL}) { id } }".formatted(count, i)));
            String one = told.poll(500, TimeUnit.MILLISECONDS);
            while (one != null && !one.contains(part)) {
                one = told.poll(500, TimeUnit.MILLISECONDS);
            }
            if (one != null) {
                return one;
            }
        }
        return "nothing";
    }

    private String session() {
        return Objects.requireNonNull(this.editor.cookies.get("alianza"), () -> "no session among " + this.editor.cookies.keySet());
    }

    private WebSocket connect(Listener listener, String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder.buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(this.port)), listener).join();
    }

    private static int status(Throwable failure) {
        return (failure instanceof CompletionException && failure.getCause() instanceof WebSocketHandshakeException refused)
                ? refused.getResponse().statusCode() : 0;
    }

    private static void read(InputStream body, BlockingQueue<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        catch (IOException | UncheckedIOException e) {
            lines.add("broken off: " + e.getMessage());
        }
    }

    /// Keeps what comes.
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            this.part.append(text);
            if (last) {
                this.messages.add(this.part.toString());
                this.part.setLength(0);
            }
            socket.request(1);
            return null;
        }

    }

}
