package org.alianza.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody pulls the plug: what was acknowledged is there, nothing is there by half, and it goes on before long.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("alianza.test.rounds", 2);

    /// Fifteen are promised on a machine that has nothing else to do.
    private static final Duration SERVES_WITHIN = Duration.ofSeconds(60);

    private static final Pattern CREATED = Pattern.compile("\\{\"data\":\\{\"createTopic\":\\{\"id\":\"([^\"]+)\"}}}");

    private static final int CLIENTS = 4;

    private static final String ENTRIES = """
            MATCH (entry:AuditEntry)-[:REVISES]->(revision:Revision)
            RETURN entry { .* } AS entry, collect(revision { .* }) AS revisions
            ORDER BY entry.sequence
            """;

    /// The topics that are there, those that the audit knows, and how many entries there are and should be.
    private static final String HELD = """
            MATCH (chain:AuditChain)
            RETURN COLLECT { MATCH (topic:Topic) RETURN topic.id } AS topics,
              COLLECT { MATCH (revision:Revision) RETURN revision.entity } AS revised,
              chain.sequence AS sequence, chain.hash AS hash, COUNT { (:AuditEntry) } AS entries
            """;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(20261122);

    private final AtomicInteger topics = new AtomicInteger();

    @Test
    void whatWasAcknowledgedIsThereAfterwards() throws Exception {
        Path data = this.folder.resolve("edited");
        Running.command(data, "user", "add", "editor", "--role", "editor", "--alianza.seed=");
        String key = Running.command(data, "key", "create", "edits", "--account", "editor", "--role", "editor", "--alianza.seed=").strip();
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        List<Duration> starts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Running running = Running.start(data);
            starts.add(running.started());
            edit(running, key, acknowledged);
        }
        try (Running last = Running.start(data)) {
            starts.add(last.started());
            assertThat(last.ask(key, "{ topics(first: 1) { totalCount } }").statusCode()).isEqualTo(200);
            Record held = Running.database(data, HELD).getFirst();
            Set<String> there = new HashSet<>(held.get("topics").asList(id -> id.asString()));
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS).allSatisfy(id -> assertThat(there).contains(id));
            assertThat(held.get("revised").asList(id -> id.asString())).containsExactlyInAnyOrderElementsOf(there);
            assertThat(held.get("entries").asLong()).isEqualTo(held.get("sequence").asLong());
            assertThat(chained(Running.database(data, ENTRIES))).isEqualTo(held.get("hash").asString());
            System.out.printf("Killed %d times: %d acknowledged, %d there; serving after %s%n", ROUNDS, acknowledged.size(), there.size(), starts);
        }
        assertThat(starts).allSatisfy(start -> assertThat(start).isLessThan(SERVES_WITHIN));
    }

    @Test
    void anImportThatIsKilledIsFinishedByRunningItAgain() throws Exception {
        Path whole = this.folder.resolve("whole");
        String[] again = { "import", "seed", "--no-citations", "--alianza.seed=" };
        Running.command(whole, again);
        String hash = hash(whole);
        int starting = 0;
        int writing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path data = this.folder.resolve("killed-" + round);
            Process importing = Running.process(data, again);
            if (round % 2 == 0) {
                starting += unended(importing, 3_000 + this.random.nextInt(6_000));
            }
            else {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(Running.log(data)).contains("imports seed"));
                writing += unended(importing, this.random.nextInt(2_000));
            }
            importing.destroyForcibly().waitFor();
            Running.command(data, again);
            assertThat(hash(data)).isEqualTo(hash);
            assertThat(Running.command(data, again)).containsPattern("created +0\\R").containsPattern("changed +0\\R");
        }
        System.out.printf("Of %d imports %d were killed as they started and %d as they wrote: each reached %s%n", ROUNDS, starting, writing, hash);
        assertThat(starting).isPositive();
        assertThat(writing).isPositive();
    }

    /// One, if it is not yet at its end after so many milliseconds.
    private static int unended(Process process, long after) throws InterruptedException {
        return process.waitFor(after, TimeUnit.MILLISECONDS) ? 0 : 1;
    }

    private void edit(Running running, String key, Set<String> acknowledged) throws InterruptedException, ExecutionException {
        int before = acknowledged.size();
        List<Future<?>> edits = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                edits.add(clients.submit(() -> {
                    for (Optional<String> id = create(running, key); id.isPresent(); id = create(running, key)) {
                        acknowledged.add(id.get());
                    }
                }));
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before);
            Thread.sleep(this.random.nextInt(2_000));
            running.kill();
        }
        for (Future<?> edit : edits) {
            edit.get();
        }
    }

    /// @return the id that was told; empty: nobody answers any more
    private Optional<String> create(Running running, String key) {
        try {
            HttpResponse<String> answer = running.ask(key,
                    "mutation { createTopic(input: {names: [{language: \"en\", text: \"Topic %d\"}], vocabulary: LOCAL}) { id } }".formatted(this.topics.incrementAndGet()));
            Matcher created = CREATED.matcher(answer.body());
            if (!created.matches()) {
                throw new IllegalStateException(answer.body());
            }
            return Optional.of(created.group(1));
        }
        catch (IOException killed) {
            return Optional.empty();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// What the hash at the end of the chain has to be.
    private static String chained(List<Record> entries) {
        String hash = "";
        for (Record row : entries) {
            var entry = row.get("entry");
            List<String> revisions = row.get("revisions")
                .asList(one -> "Revision[entity=%s, version=%d, rows=%s]".formatted(one.get("entity").asString(), one.get("version").asLong(), one.get("rows").asString()));
            hash = DigestUtils.sha256Hex(String.join("\0", hash, entry.get("id").asString(), entry.get("at").asString(), entry.get("account").asString(),
                    entry.get("door").asString(), entry.get("reason").asString(), String.join("\n", revisions)));
            assertThat(entry.get("hash").asString()).isEqualTo(hash);
        }
        return hash;
    }

    /// Of all that is held, as a backup tells it.
    private static String hash(Path data) throws IOException {
        Running.command(data, "backup", "--alianza.seed=");
        try (Stream<Path> backups = Files.list(data.resolve("backups"))) {
            ZipFile zip = new ZipFile(backups.max(Comparator.naturalOrder()).orElseThrow().toFile());
            try (zip; InputStream manifest = zip.getInputStream(zip.getEntry("manifest.json"))) {
                return JsonMapper.shared().readTree(manifest).get("contentHash").asString();
            }
        }
    }

}
