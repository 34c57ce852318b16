package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;
import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// With the profile `tracing`, what becomes of a request is told to a collector of OpenTelemetry.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.seed=",
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s", "management.tracing.sampling.probability=1.0",
        "management.opentelemetry.tracing.export.schedule-delay=100ms" })
@ActiveProfiles("tracing")
@DirtiesContext
class TracingTest {

    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    private static final HttpServer COLLECTOR = collector();

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry properties) {
        properties.add("management.opentelemetry.tracing.export.otlp.endpoint", () -> "http://127.0.0.1:%d/v1/traces".formatted(COLLECTOR.getAddress().getPort()));
    }

    @AfterAll
    static void end() {
        COLLECTOR.stop(0);
    }

    /// What was asked about is in none of it.
    @Test
    void aQuestionAndItsTransactionsAreTraced() {
        this.accounts.create("traced", Role.VIEWER, "hormigas culonas 7");
        String key = this.keys.create("traced", "test", Role.VIEWER, Instant.now().plusSeconds(1000)).secret();
        assertThat(new Visitor(this.port).askWith(key, "query Wanted { search(text: \"metrobici secreto\") { score } }").statusCode()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(String.join("\n", RECEIVED))
            .contains("http post /graphql", "graphql query", "neo4j read", "alianza"));
        assertThat(String.join("\n", RECEIVED)).doesNotContain("secreto", key);
    }

    private static HttpServer collector() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
