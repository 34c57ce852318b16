package org.alianza;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Who hangs up in the middle of a long file lets the database go.
@PublicTest
class DownloadCursorTest {

    private static final double TOPICS = 20_000;

    private static final String LONG_LIST = "UNWIND range(1, 20000) AS i CREATE (:Entity:Topic:Padding {id: 'padding-' + i, name_es: $name, byName: 'zz' + i, "
            + "vocabulary: 'LOCAL', knownFrom: date('0001-01-01'), holdsFrom: date('0001-01-01'), holdsUntil: date('9999-12-31')})";

    private static final String OPEN = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'MATCH (n:Topic)' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery";

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Driver driver;

    @BeforeEach
    void aListThatIsLongerThanAnyBuffer() {
        this.driver.executableQuery(LONG_LIST).withParameters(Map.of("name", "palabra ".repeat(250))).execute();
    }

    @AfterEach
    void asItWas() {
        this.driver.executableQuery("MATCH (n:Padding) DETACH DELETE n").execute();
    }

    @Test
    void whoLeavesClosesTheCursor() throws IOException {
        double before = read();
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
            OutputStream out = client.getOutputStream();
            out.write("GET /topics.csv HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = client.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> open().size() == 1);
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> open().isEmpty());
        assertThat(read() - before).isBetween(1.0, TOPICS / 2);
    }

    private double read() {
        return this.meters.get("alianza.graph.rows").counter().count();
    }

    private List<String> open() {
        return this.driver.executableQuery(OPEN).execute().records().stream().map(row -> row.get("currentQuery").asString()).toList();
    }

}
