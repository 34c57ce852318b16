package org.alianza.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micrometer.context.ContextSnapshotFactory;
import org.alianza.graph.Deadline;
import org.alianza.graph.Graph;
import org.alianza.graph.Statements;
import org.alianza.graph.TookTooLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What takes too long ends: for who asks, and in the database. Nothing is loaded here, for that would take too long too.
@LimitTest
@Import(TimeLimitsTest.Slow.class)
@Tag("database")
@TestPropertySource(properties = { "alianza.seed=", "alianza.limits.request.time=4s", "alianza.limits.database.time=2s", "alianza.limits.database.load-time=6s" })
class TimeLimitsTest {

    /// Works for minutes, without memory.
    private static final String SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c %% 2 = 3 RETURN count(c) AS %s";

    private static final String CHEAP = "{ topics(first: 1) { totalCount } }";

    @Autowired
    private Asking.Site door;

    @Autowired
    private Graph graph;

    @Autowired
    private Driver driver;

    @Test
    void aStatementEndsInTheDatabaseAsSoonAsItsTimeIsOver() throws InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<Asking.Answer> asked = CompletableFuture.supplyAsync(() -> this.door.ask("{ slow(name: \"once\") }"));
        awaitRunning("once", 1);
        Asking.Answer answer = asked.join();
        assertThat(answer.message()).isEqualTo("This question took longer than 2 s and was given up; ask for less of it at once");
        assertThat(answer.error()).startsWith("TIMEOUT");
        assertThat(since(start)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(3900));
        assertThat(running("once")).isZero();
    }

    /// As many as there are processors, and more.
    @Test
    void othersAreAnsweredMeanwhile() throws InterruptedException {
        assertThat(this.door.ask(CHEAP).status()).isEqualTo(200);
        List<CompletableFuture<Asking.Answer>> slow = Stream.generate(() -> CompletableFuture.supplyAsync(() -> this.door.ask("{ slow(name: \"once\") }"), Thread.ofVirtual()::start))
            .limit(4)
            .toList();
        awaitRunning("once", 4);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(this.door.ask(CHEAP).status()).isEqualTo(200);
            longest = Stream.of(longest, since(start)).max(Comparator.naturalOrder()).orElseThrow();
        }
        assertThat(running("once")).isEqualTo(4);
        slow.forEach(asked -> assertThat(asked.join().error()).startsWith("TIMEOUT"));
        System.out.printf("Beside four slow questions: others answered within %s%n", longest);
    }

    /// Three of them in a row would take six seconds; the third is not begun, or given less.
    @Test
    void aQuestionIsAnsweredInTimeAndItsWorkCancelled() throws InterruptedException {
        long start = System.nanoTime();
        Asking.Answer answer = this.door.ask("{ slow(name: \"again\") }");
        assertThat(since(start)).isBetween(Duration.ofMillis(3900), Duration.ofMillis(5500));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).startsWith("TIMEOUT");
        assertThat(answer.message()).isEqualTo("This question took longer than 4 s and was given up; ask for less of it at once");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> running("again") == 0);
        long statements = this.door.meters().get("alianza.graph.statements").timer().count();
        Thread.sleep(3000);
        assertThat(this.door.meters().get("alianza.graph.statements").timer().count()).isEqualTo(statements);
    }

    @Test
    void loadingMayTakeLongerAndAWriteMayNot() {
        Function<Statements, List<MapAccessor>> slow = statements -> statements.rows(SLOW.formatted("written"), Map.of());
        long start = System.nanoTime();
        assertThatThrownBy(() -> this.graph.change(slow)).isInstanceOf(TookTooLong.class);
        assertThat(since(start)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        start = System.nanoTime();
        assertThatThrownBy(() -> this.graph.load(slow)).isInstanceOf(TookTooLong.class);
        assertThat(since(start)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
        assertThat(running("written")).isZero();
    }

    @Test
    void whoWaitsForAnotherChangeIsToldSo() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Function<Statements, List<MapAccessor>> hold = statements -> statements.rows("MERGE (one:Topic {id: 'held'}) SET one.count = 1 RETURN one.id AS id", Map.of());
        CompletableFuture<List<MapAccessor>> holder = CompletableFuture.supplyAsync(() -> this.graph.load(hold.andThen(rows -> {
            held.countDown();
            await(done);
            return rows;
        })));
        held.await();
        long start = System.nanoTime();
        assertThatThrownBy(() -> this.graph.change(hold)).isInstanceOf(TookTooLong.class);
        assertThat(since(start)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        done.countDown();
        assertThat(holder.join()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsAskedOfTheDatabaseWhenARequestIsOver() {
        Deadline.set(Deadline.in(Duration.ZERO));
        try {
            assertThatThrownBy(() -> this.graph.rows("RETURN 1 AS one", Map.of())).isInstanceOf(TookTooLong.class);
        }
        finally {
            Deadline.set(null);
        }
        assertThat(this.graph.rows("RETURN 1 AS one", Map.of())).hasSize(1);
    }

    private void awaitRunning(String name, int count) throws InterruptedException {
        for (int i = 0; i < 100 && running(name) != count; i++) {
            Thread.sleep(20);
        }
        assertThat(running(name)).isEqualTo(count);
    }

    private int running(String name) {
        return Slow.running(this.driver, name);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// A question that takes long: once, or again and again.
    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {

        @Bean
        GraphQlSourceBuilderCustomizer slowQuestion(Graph graph) {
            return source -> source.schemaResources(new ByteArrayResource("extend type Query { slow(name: String!): String }".getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(wiring -> wiring.type("Query", type -> type.dataFetcher("slow", question -> {
                    String name = question.getArgument("name");
                    Runnable work = ContextSnapshotFactory.builder().build().captureAll().wrap(() -> slow(graph, String.valueOf(name)));
                    return CompletableFuture.runAsync(work, Thread.ofVirtual()::start).thenApply(done -> name);
                })));
        }

        /// How many statements of such a question are being carried out.
        static int running(Driver driver, String name) {
            try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
                return session.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH $name RETURN currentQuery", Map.of("name", "AS " + name)).list().size();
            }
        }

        private static void slow(Graph graph, String name) {
            if (name.equals("once")) {
                graph.rows(SLOW.formatted(name), Map.of());
            }
            for (int i = 0; i < 10; i++) {
                try {
                    graph.rows(SLOW.formatted(name), Map.of());
                }
                catch (TookTooLong e) {
                    // A question that goes on all the same, and takes its time.
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                }
            }
        }

    }

}
