package org.alianza.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody else fills the disk to its last byte while Alianza is written to, and makes room again.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final Pattern CREATED = Pattern.compile("\\{\"data\":\\{\"createTopic\":\\{\"id\":\"([^\"]+)\"}}}");

    private static final String READ = "{ topics(first: 1) { totalCount } }";

    private static final int CLIENTS = 4;

    /// How long it stays full. After three minutes Neo4j has failed ten times to write what it has in memory.
    private static final Duration FULL = Duration.parse(System.getProperty("alianza.test.full", "PT5S"));

    private static final Duration WRITES_AGAIN_WITHIN = Duration.ofSeconds(60);

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger topics = new AtomicInteger();

    private final AtomicBoolean done = new AtomicBoolean();

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    private final AtomicInteger refused = new AtomicInteger();

    /// What was answered otherwise.
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private Path data = Path.of("");

    private String key = "";

    @BeforeEach
    void somebody() {
        this.data = this.folder.resolve("alianza");
        Running.command(this.data, "user", "add", "editor", "--role", "editor", "--alianza.seed=");
        this.key = Running.command(this.data, "key", "create", "edits", "--account", "editor", "--role", "editor", "--alianza.seed=").strip();
    }

    @Test
    void writingIsRefusedInWordsReadingGoesOnAndNothingIsLost() throws Exception {
        try (Running running = start()) {
            Path disk = running.seen(this.data);
            Duration again = fillAndEmpty(running, disk);
            assertThat(this.wrong).isEmpty();
            assertThat(Running.database(disk, "MATCH (topic:Topic) RETURN topic.id AS id")).extracting(row -> row.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(this.acknowledged);
            System.out.printf("On a full disk: %d written, %d refused, none lost; writing again after %s%n", this.acknowledged.size(), this.refused.get(), again);
        }
    }

    /// Neo4j would wait for room.
    @Test
    void itEndsThereToo() throws Exception {
        try (Running running = start(); ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.execute(() -> edit(running));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.acknowledged.size() > CLIENTS);
            fill(running.seen(this.data).resolve("filler"));
            this.done.set(true);
            long signalled = System.nanoTime();
            running.process().destroy();
            boolean ended = running.process().waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            running.kill();
            assertThat(ended).isTrue();
            System.out.printf("On a full disk: stopped within %s%n", Duration.ofNanos(System.nanoTime() - signalled));
        }
    }

    private Running start() throws IOException, InterruptedException {
        return Running.startOnDisk("1400m", this.data, "--alianza.limits.database.time=25s", "--alianza.limits.request.time=25s");
    }

    /// @return how long after there was room something was written again
    private Duration fillAndEmpty(Running running, Path disk) throws Exception {
        Path filler = disk.resolve("filler");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int client = 0; client < CLIENTS; client++) {
                    clients.execute(() -> edit(running));
                }
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.acknowledged.size() > CLIENTS);
                fill(filler);
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.refused.get() > CLIENTS);
                Thread.sleep(FULL);
                assertThat(running.get("", "/actuator/health/readiness").statusCode()).isEqualTo(200);
                int before = this.acknowledged.size();
                long roomSince = System.nanoTime();
                Files.delete(filler);
                Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(WRITES_AGAIN_WITHIN).until(() -> this.acknowledged.size() > before);
                return Duration.ofNanos(System.nanoTime() - roomSince);
            }
            finally {
                Files.deleteIfExists(filler);
                this.done.set(true);
            }
        }
    }

    private void edit(Running running) {
        while (!this.done.get()) {
            try {
                String answer = running.ask(this.key, "mutation { createTopic(input: {names: [{language: \"en\", text: \"Topic %d\"}], vocabulary: LOCAL}) { id } }"
                    .formatted(this.topics.incrementAndGet())).body();
                Matcher created = CREATED.matcher(answer);
                if (created.matches()) {
                    this.acknowledged.add(created.group(1));
                }
                else if (answer.contains("Nothing can be written now: ") && answer.contains("\"code\":\"NO_SPACE\"")) {
                    this.refused.incrementAndGet();
                    Thread.sleep(50);
                }
                else {
                    this.wrong.add(answer);
                }
                HttpResponse<String> read = running.ask(this.key, READ);
                if (read.statusCode() != 200 || !read.body().startsWith("{\"data\":{\"topics\"")) {
                    this.wrong.add(read.body());
                }
            }
            catch (IOException e) {
                this.wrong.add(e.toString());
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// To the last byte.
    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[1 << 20];
            while (true) {
                out.write(block);
            }
        }
        catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

}
