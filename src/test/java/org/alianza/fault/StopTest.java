package org.alianza.fault;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Alianza is told to end while it answers.
class StopTest {

    private static final String BODY = "{\"query\": \"{ topics(first: 1) { totalCount } }\"}";

    private static final int HALF = BODY.length() / 2;

    private static final Duration WITHIN = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoIsBeingAnsweredHasTheAnswerAndWhoComesIsToldToComeBack() throws Exception {
        Path data = this.folder.resolve("alianza");
        Running.command(data, "user", "add", "viewer", "--role", "viewer", "--alianza.seed=");
        String key = Running.command(data, "key", "create", "asks", "--account", "viewer", "--role", "viewer", "--alianza.seed=").strip();
        Running running = Running.start(data);
        assertThat(running.ask(key, "{ topics(first: 1) { totalCount } }").statusCode()).isEqualTo(200);
        try (Socket asking = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            OutputStream out = asking.getOutputStream();
            out.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\nAuthorization: Bearer %s\r\n\r\n%s"
                .formatted(BODY.length(), key, BODY.substring(0, HALF)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(Duration.ofSeconds(1));
            long signalled = System.nanoTime();
            running.process().destroy();
            Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                HttpResponse<String> refused = running.ask(key, "{ topics(first: 1) { totalCount } }");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
                assertThat(refused.body()).contains("Alianza is being stopped and answers nothing new");
            });
            out.write(BODY.substring(HALF).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("{\"data\":{\"topics\":{\"totalCount\":0}}}");
            running.process().onExit().join();
            Duration took = Duration.ofNanos(System.nanoTime() - signalled);
            System.out.printf("Stopped within %s of the signal%n", took);
            assertThat(took).isLessThan(WITHIN);
        }
    }

}
