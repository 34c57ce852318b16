package org.alianza.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The embedded database asked in its own process: as a server would answer a driver.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedTransactionsTest {

    private static final String COUNT = "MATCH (n:%s) RETURN count(n) AS count";

    private EmbeddedNeo4j neo4j;

    private EmbeddedTransactions embedded;

    private Driver driver;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        DatabaseLimits limits = new DatabaseLimits(Duration.ofSeconds(8), Duration.ofMinutes(10), DataSize.ofMegabytes(16), DataSize.ofMegabytes(64),
                DataSize.ofMegabytes(1));
        this.neo4j = new EmbeddedNeo4j(new DataFolder(data.toString()), limits);
        this.neo4j.await();
        this.embedded = new EmbeddedTransactions(() -> this.neo4j.graph("neo4j"));
        this.driver = GraphDatabase.driver(this.neo4j.getUri(), this.neo4j.getAuthToken());
    }

    @AfterAll
    void stop() {
        this.driver.close();
        this.embedded.close();
        this.neo4j.close();
    }

    @Test
    void itTellsWhatADriverWouldTell() {
        String all = """
                CREATE (n:Told {texts: ['a', 'ñ'], numbers: [1, 2], shares: [0.5], flags: [true], day: date('2019-04-25'), empty: []})
                WITH n
                RETURN n {.*} AS properties, $given AS given, 1.5 AS number, null AS nothing, datetime('2019-04-25T10:00:00Z') AS moment,
                    duration('P1Y2M3DT4.5S') AS span, [duration('P1D')] AS spans, [[1, 'x', null], [date('2019')]] AS rows, {inner: {list: [1, {deep: true}]}} AS map
                """;
        Map<String, Object> parameters = Map.of("given", Map.of("list", List.of(1, "two", 3.5), "set", List.of(true)));
        List<Map<String, Object>> here = this.embedded.write(in(8), statements -> statements.rows(all, parameters)).stream().map(MapAccessor::asMap).toList();
        try (DriverTransactions server = new DriverTransactions(this.driver, "neo4j")) {
            List<Map<String, Object>> there = server.write(in(8), statements -> statements.rows(all, parameters)).stream().map(MapAccessor::asMap).toList();
            assertThat(here).hasSize(1).isEqualTo(there);
        }
    }

    @Test
    void whatReadsDoesNotWrite() {
        assertThatThrownBy(() -> this.embedded.read(in(8), statements -> statements.rows("CREATE (n:Read) RETURN n.id AS id", Map.of())))
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> this.embedded.each(in(8), "CREATE (n:Read) RETURN n.id AS id", Map.of(), row -> { }))
            .isInstanceOf(IllegalStateException.class);
        assertThat(count("Read")).isZero();
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> this.embedded.write(in(8), statements -> {
            statements.rows("CREATE (:Half)", Map.of());
            throw new UnsupportedOperationException("planted");
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(count("Half")).isZero();
    }

    @Test
    void whatStandsInTheWayOfAnotherIsBegunAgain() {
        this.embedded.write(in(8), statements -> statements.rows("CREATE (:Way {id: 1, n: 0}), (:Way {id: 2, n: 0})", Map.of()));
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> done = List.of(1, 2).stream().map(first -> CompletableFuture.supplyAsync(() -> this.embedded.write(in(20), statements -> {
                int attempt = attempts.incrementAndGet();
                statements.rows("MATCH (n:Way {id: $id}) SET n.n = n.n + 1", Map.of("id", first));
                if (attempt <= 2) {
                    meet(both);
                }
                statements.rows("MATCH (n:Way {id: $id}) SET n.n = n.n + 1", Map.of("id", 3 - first));
                return first;
            }), threads)).toList();
            done.forEach(CompletableFuture::join);
        }
        assertThat(attempts.get()).isGreaterThan(2);
        List<Integer> found = this.embedded.read(in(8), statements -> statements.rows("MATCH (n:Way) RETURN n.n AS n", Map.of()).stream().map(row -> row.get("n").asInt()).toList());
        assertThat(found).containsExactly(2, 2);
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> this.embedded.read(in(1), statements -> statements.rows("""
                UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS slowly
                RETURN sum(a * slowly) AS sum
                """, Map.of()))).isInstanceOfSatisfying(Neo4jException.class, failure -> assertThat(failure.code()).contains("TransactionTimedOut"));
        assertThat(running("slowly")).isZero();
    }

    @Test
    void whatTakesTooMuchMemoryIsEnded() {
        assertThatThrownBy(() -> this.embedded.write(in(30), statements -> in(30).kept(() -> statements.rows("UNWIND range(1, 1000000) AS n WITH collect(toString(n) + '-' + n) AS texts RETURN size(texts) AS size", Map.of()))))
            .isInstanceOf(TookTooMuch.class);
    }

    @Test
    void rowsAreTakenOneByOneAndNoneAfterOneIsRefused() {
        List<Integer> taken = new ArrayList<>();
        this.embedded.each(in(8), "UNWIND range(1, 1200) AS n RETURN n", Map.of(), row -> taken.add(row.get("n").asInt()));
        assertThat(taken).hasSize(1200).startsWith(1, 2).endsWith(1200);
        assertThatThrownBy(() -> this.embedded.each(in(8), "UNWIND range(1, 100000000) AS endlessly RETURN endlessly", Map.of(), row -> {
            throw new UnsupportedOperationException("planted");
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(running("endlessly")).isZero();
    }

    @Test
    void thoseWhoAreTooManyWaitTheirTurn() {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                threads.execute(() -> this.embedded.read(in(60), statements -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    statements.rows("UNWIND range(1, 20000) AS n RETURN sum(n) AS sum", Map.of());
                    return now.decrementAndGet();
                }));
            }
        }
        assertThat(now).hasValue(0);
        assertThat(most.get()).isBetween(2, 100);
    }

    private long count(String label) {
        return this.embedded.read(in(8), statements -> statements.rows(COUNT.formatted(label), Map.of())).getFirst().get("count").asLong();
    }

    private long running(String what) {
        return this.driver.executableQuery("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $what AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS count")
            .withParameters(Map.of("what", what))
            .execute()
            .records()
            .getFirst()
            .get("count")
            .asLong();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        }
        catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Patience in(int seconds) {
        return Patience.of(Duration.ofSeconds(seconds));
    }

}
