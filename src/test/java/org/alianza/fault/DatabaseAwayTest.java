package org.alianza.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// A database server is stopped, killed or frozen while it is worked with: who asks has the right answer or hears
/// before long that there is none, and nothing is lost or done twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    private static final int CLIENTS = 4;

    /// They are busy, and no more than a small machine can stand.
    private static final Duration REST = Duration.ofMillis(20);

    private static final Duration OUTAGE = Duration.ofSeconds(9);

    /// Five seconds are promised on a machine that has nothing else to do.
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(8);

    /// Ten are; a database that has just started has to plan every statement anew.
    private static final Duration BACK_WITHIN = Duration.ofSeconds(40);

    private final AtomicInteger topics = new AtomicInteger();

    private @Nullable DatabaseServer server;

    private @Nullable Running alianza;

    private String key = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        DatabaseServer database = DatabaseServer.start(folder.resolve("neo4j"));
        this.server = database;
        String uri = "--spring.neo4j.uri=" + database.uri();
        Path data = folder.resolve("alianza");
        Running.command(data, "user", "add", "editor", "--role", "editor", uri, "--alianza.seed=");
        this.key = Running.command(data, "key", "create", "edits", "--account", "editor", "--role", "editor", uri, "--alianza.seed=").strip();
        this.alianza = Running.start(data, uri, "--alianza.limits.database.time=25s", "--alianza.limits.request.time=25s");
    }

    @AfterAll
    void end() {
        Objects.requireNonNull(this.alianza).close();
        Objects.requireNonNull(this.server).close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whoAsksHasTheRightAnswerOrHearsThatThereIsNone(Fault fault) throws Exception {
        DatabaseServer database = Objects.requireNonNull(this.server);
        Watch watch = new Watch();
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); Closing _ = () -> watch.over = true) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> write(watch)));
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !watch.acknowledged.isEmpty());
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> read(watch)));
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> watch.acknowledged.size() > 10 * CLIENTS);
            fault.strike(database);
            Thread.sleep(OUTAGE);
            assertThat(watch.told).hasPositiveValue();
            fault.end(database);
            long back = System.nanoTime();
            int answered = watch.answered.get();
            int before = watch.acknowledged.size();
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> watch.answered.get() > answered);
            Duration reading = Duration.ofNanos(System.nanoTime() - back);
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> watch.acknowledged.size() > before);
            Duration writing = Duration.ofNanos(System.nanoTime() - back);
            Thread.sleep(Duration.ofSeconds(2));
            System.out.printf("%s for %s: %d changes acknowledged, %d questions answered, %d told to come back, the longest after %s; reading again %s and writing %s after its return%n",
                    fault, OUTAGE, watch.acknowledged.size(), watch.answered.get(), watch.told.get(), Duration.ofNanos(watch.longest.get()), reading, writing);
            assertThat(writing).isLessThan(BACK_WITHIN);
        }
        for (Future<?> client : clients) {
            client.get();
        }
        assertThat(watch.wrong).isEmpty();
        assertThat(Duration.ofNanos(watch.longest.get())).isLessThan(TOLD_WITHIN);
        Record held = database.ask("""
                MATCH (chain:AuditChain)
                RETURN COLLECT { MATCH (topic:Topic) RETURN topic.id } AS topics, COLLECT { MATCH (topic:Topic) RETURN topic.name_en } AS names,
                  chain.sequence AS sequence, COUNT { (:AuditEntry) } AS entries
                """);
        List<String> names = held.get("names").asList(name -> name.asString());
        assertThat(held.get("topics").asList(id -> id.asString())).containsAll(watch.acknowledged.keySet());
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(watch.acknowledged.size());
        assertThat(held.get("entries").asLong()).isEqualTo(held.get("sequence").asLong());
    }

    private void write(Watch watch) {
        while (!watch.over) {
            String name = "Topic %d".formatted(this.topics.incrementAndGet());
            JsonNode data = ask(watch, "mutation { createTopic(input: {names: [{language: \"en\", text: \"%s\"}], vocabulary: LOCAL}) { id } }".formatted(name));
            if (data != null) {
                watch.acknowledged.put(data.at("/createTopic/id").asString(), name);
            }
        }
    }

    private void read(Watch watch) {
        while (!watch.over) {
            Map.Entry<String, String> any = watch.acknowledged.entrySet().iterator().next();
            JsonNode data = ask(watch, "{ topic(id: \"%s\") { name(language: \"en\") } }".formatted(any.getKey()));
            if (data != null) {
                watch.answered.incrementAndGet();
                if (!data.at("/topic/name").asString("").equals(any.getValue())) {
                    watch.wrong.add("%s: %s".formatted(any, data));
                }
            }
        }
    }

    /// @return null: it was told to come back
    private @Nullable JsonNode ask(Watch watch, String question) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = Objects.requireNonNull(this.alianza).ask(this.key, question);
            if (answer.statusCode() == 503 && answer.body().contains("\"UNAVAILABLE\"") && answer.headers().firstValue("Retry-After").isPresent()) {
                watch.told.incrementAndGet();
                watch.longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                Thread.sleep(REST.multipliedBy(10));
                return null;
            }
            Thread.sleep(REST);
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() == 200 && !body.has("errors")) {
                return body.get("data");
            }
            watch.wrong.add("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        catch (IOException e) {
            watch.wrong.add(e.toString());
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /// What happens to the server, and how it returns.
    enum Fault {

        STOPPED, KILLED, FROZEN;

        void strike(DatabaseServer server) {
            switch (this) {
                case STOPPED -> server.stop();
                case KILLED -> server.kill();
                case FROZEN -> server.freeze();
            }
        }

        void end(DatabaseServer server) {
            switch (this) {
                case STOPPED, KILLED -> server.restart();
                case FROZEN -> server.thaw();
            }
        }

    }

    /// What ends clients.
    private interface Closing extends AutoCloseable {

        @Override
        void close();

    }

    /// What clients have seen.
    private static final class Watch {

        private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

        private final AtomicInteger answered = new AtomicInteger();

        private final AtomicInteger told = new AtomicInteger();

        private final AtomicLong longest = new AtomicLong();

        private volatile boolean over;

    }

}
