package org.alianza.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody opens connections and says little or nothing on them: others are answered as before.
class FloodTest {

    /// Half a second is promised on a machine that has nothing else to do.
    private static final Duration WITHIN = Duration.ofSeconds(3);

    private static final int LOOKS = 20;

    /// Half a line of the head of a request, and the first character of its body.
    private static final Map<String, String> BEGUN = Map.of(
            "slow to ask", "POST /graphql HTTP/1.1\r\nHost: local",
            "slow to tell", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
            "silent", "");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({ "slow to ask, 300", "slow to tell, 300", "silent, 3000" })
    void healthIsAnswered(String kind, int connections) throws Exception {
        String begun = Objects.requireNonNull(BEGUN.get(kind));
        List<Socket> open = new ArrayList<>();
        try (Running running = Running.start(this.folder.resolve("alianza"))) {
            running.get("", "/actuator/health");
            for (int i = 0; i < connections; i++) {
                open.add(connect(running, begun));
            }
            long longest = 0;
            for (int i = 0; i < LOOKS; i++) {
                long asked = System.nanoTime();
                assertThat(running.get("", "/actuator/health").statusCode()).isEqualTo(200);
                longest = Math.max(longest, System.nanoTime() - asked);
            }
            System.out.printf("%d connections that are %s: health answered within %s%n", connections, kind, Duration.ofNanos(longest));
            assertThat(Duration.ofNanos(longest)).isLessThan(WITHIN);
        }
        finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static Socket connect(Running running, String begun) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port());
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

}
