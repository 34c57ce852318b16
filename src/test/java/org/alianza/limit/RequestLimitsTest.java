package org.alianza.limit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Requests that are too large, too slow or not as GraphQL takes them.
@LimitTest
@TestPropertySource(properties = { "alianza.limits.request.time=3s", "alianza.limits.rate.address=20000", "alianza.limits.request.listeners=2" })
class RequestLimitsTest {

    private static final int LARGEST = 1_048_576;

    @Autowired
    private Asking.Site door;

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aBodyHasOneMegabyte(boolean chunked) {
        assertThat(send(body(LARGEST), chunked).errors()).isEmpty();
        Asking.Answer refused = send(body(LARGEST + 1), chunked);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.problem()).isEqualTo("LIMIT_EXCEEDED request size 1048576 1048577");
        assertThat(refused.body().get("detail"))
            .isEqualTo("request size: 1,048,577 bytes are more than the 1,048,576 allowed; send less at once");
        assertThat(refused.statements()).isZero();
    }

    @Test
    void anAddressMayTakeMore() {
        for (boolean chunked : new boolean[] { false, true }) {
            assertThat(send("/bulk/count", new byte[2 * LARGEST], chunked).body()).isEqualTo(Map.of("size", 2 * LARGEST));
            Asking.Answer refused = send("/bulk/count", new byte[2 * LARGEST + 1], chunked);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.problem()).isEqualTo("LIMIT_EXCEEDED request size 2097152 2097153");
            assertThat(send("/bulk-other", new byte[LARGEST + 1], chunked).status()).isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "br", "deflate", "gzip, identity", "zstd" })
    void aBodyIsNotCompressed(String encoding) {
        Asking.Answer refused = this.door.ask("{ __typename }", "Content-Encoding", encoding);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.body().get("detail"))
            .isEqualTo("Content-Encoding: '%s' is not allowed; a body as it is, not compressed, is expected".formatted(encoding));
        assertThat(this.door.ask("{ __typename }", "Content-Encoding", "identity").errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | text/plain                        | {"query": "{ __typename }"}   | 415
            POST   | application/x-www-form-urlencoded | query=%7B__typename%7D        | 415
            POST   | multipart/form-data; boundary=b   | --b--                         | 415
            POST   | application/graphql               | { __typename }                | 415
            POST   | nonsense                          | {"query": "{ __typename }"}   | 415
            POST   | application/json                  | [{"query": "{ __typename }"}] | 400
            POST   | application/json                  | {"query":                     | 400
            POST   | application/json                  | {"query": {"a": 1}}           | 400
            PUT    | application/json                  | {"query": "{ __typename }"}   | 405
            DELETE | application/json                  | {}                            | 405
            """)
    void whatIsNotAQuestionInJsonIsRefusedInWords(String method, String type, String body, int status) {
        Asking.Answer refused = this.door.send(this.door.to("/graphql").method(method, BodyPublishers.ofString(body)), "Content-Type", type);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(String.valueOf(refused.body().get("detail"))).contains("not allowed").contains("expected");
        assertThat(refused.statements()).isZero();
    }

    @Test
    void nothingIsAskedOrChangedByALink() {
        Asking.Answer refused = this.door.send(this.door.to("/graphql?query=mutation%7Bx%7D"));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.response().headers().firstValue("Allow")).hasValue("POST");
        assertThat(refused.body().get("detail")).isEqualTo("GET is not allowed; questions and changes are expected by POST");
    }

    @Test
    void anAnswerNobodyCanMakeIsNotAcceptable() {
        assertThat(this.door.ask("{ __typename }", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(this.door.ask("{ __typename }", "Accept", "nonsense").status()).isEqualTo(406);
        for (String accepted : List.of("*/*", "application/*", "application/json", "application/graphql-response+json", "text/html, */*;q=0.1")) {
            assertThat(this.door.ask("{ __typename }", "Accept", accepted).status()).isEqualTo(200);
        }
    }

    /// With the threads of a server without virtual ones, health would not answer until the bodies are there.
    @Test
    void threeHundredSlowBodiesStopNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(begin(1000));
            }
            this.door.send(this.door.to("/actuator/health"));
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                assertThat(this.door.send(this.door.to("/actuator/health")).status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
                assertThat(this.door.ask("{ __typename }").errors()).isEmpty();
            }
        }
        finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyThatComesInDropsIsCut() throws Exception {
        try (Socket socket = begin(1000)) {
            long start = System.nanoTime();
            Thread drops = Thread.ofVirtual().start(() -> drip(socket));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
            assertThat(answer.lines().anyMatch(line -> line.contains("had not arrived within 3 s; send it faster, or less at once"))).isTrue();
            drops.join();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        }
    }

    /// Ends when the other side has closed the connection.
    private static void drip(Socket socket) {
        try {
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write(' ');
                Thread.sleep(100);
            }
        }
        catch (IOException e) {
            return;
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket begin(int length) throws IOException {
        Socket socket = new Socket("localhost", URI.create(this.door.address()).getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n{")
            .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private Asking.Answer send(byte[] body, boolean chunked) {
        return send("/graphql", body, chunked);
    }

    private Asking.Answer send(String path, byte[] body, boolean chunked) {
        HttpRequest.BodyPublisher publisher = chunked ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
        return this.door.send(this.door.to(path).POST(publisher), "Content-Type", "application/json");
    }

    private static byte[] body(int size) {
        byte[] body = " ".repeat(size).getBytes(StandardCharsets.US_ASCII);
        byte[] question = "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(question, 0, body, size - question.length, question.length);
        return body;
    }

    @Test
    void anAddressListensOnSoManyConnectionsAtOnce() {
        List<Ending> endings = List.of(new Ending(), new Ending(), new Ending());
        List<WebSocket> sockets = endings.stream().map(this::listen).toList();
        assertThat(endings.get(2).told).succeedsWithin(Duration.ofSeconds(10))
            .isEqualTo("4429 listeners: 3 connections that listen are more than the 2 allowed; close one, or ask again in 30 s");
        Asking.Answer refused = this.door.ask("{ __typename }", "Accept", "text/event-stream");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("LIMIT_EXCEEDED listeners 2 3");
        assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("30");
        assertThat(endings.subList(0, 2)).noneMatch(ending -> ending.told.isDone());
        sockets.getFirst().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        Awaitility.await().atMost(Duration.ofSeconds(10))
            .untilAsserted(() -> assertThat(this.door.ask("{ __typename }", "Accept", "text/event-stream").status()).isEqualTo(200));
        // Each is over when it is answered, and counts no more.
        for (int i = 0; i < 3; i++) {
            assertThat(this.door.ask("{ __typename }", "Accept", "text/event-stream").status()).isEqualTo(200);
        }
        sockets.forEach(WebSocket::abort);
    }

    private WebSocket listen(Ending ending) {
        return HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create(this.door.address().replace("http:", "ws:") + "/graphql"), ending)
            .join();
    }

    /// How a connection was ended by the other side.
    private static final class Ending implements WebSocket.Listener {

        private final CompletableFuture<String> told = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            this.told.complete(code + " " + reason);
            return null;
        }

    }

}
