package org.alianza.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// People ask, look at pages, fetch files and change something for long: nothing fails, answers take no longer at
/// the end than at the beginning, and memory is given back.
class SoakTest {

    private static final Duration LASTS = Duration.parse(System.getProperty("alianza.test.soak", "PT30S"));

    /// Below, a few slow answers decide what the slowest hundredth is.
    private static final Duration TELLING = Duration.ofMinutes(10);

    private static final int CLIENTS = 6;

    /// Of so many parts the first is a warm-up, and the second is compared with the last.
    private static final int PARTS = 5;

    private static final List<String> ADDRESSES = List.of("/", "/projects", "/projects/metrobici", "/organisations.csv", "/projects.iati.xml", "/map.geojson",
            "/network?id=metrobici", "/statistics");

    /// Of so many requests one is an edit.
    private static final int EDIT_EACH = 20;

    /// What each client edits, over and over: a graph that grew would be slower for what is in it, not for how
    /// long it has been served.
    private static final int TOPICS = 50;

    private static final long SPARE = 64L << 20;

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theEndIsAsTheBeginning() throws Exception {
        Path data = this.folder.resolve("alianza");
        try (Running running = Running.start(data, List.of("-XX:TieredStopAtLevel=4"), "--alianza.seed=seed", "--alianza.limits.database.time=25s",
                "--alianza.limits.request.time=25s")) {
            String key = Running.command(data, "key", "create", "soak", "--account", "administrator", "--role", "admin").strip();
            List<Part> parts = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                parts.add(part(running, key));
            }
            System.out.printf("%s of mixed load, in %d parts: %s%n", LASTS, PARTS, parts);
            assertThat(this.failed).isEmpty();
            Part first = parts.get(1);
            Part last = parts.getLast();
            assertThat(last.heap()).isLessThan(first.heap() + first.heap() / 5 + SPARE);
            if (LASTS.compareTo(TELLING) >= 0) {
                assertThat(last.slowest().toNanos()).isLessThan(first.slowest().toNanos() * 6 / 5);
            }
        }
    }

    private Part part(Running running, String key) throws Exception {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + LASTS.dividedBy(PARTS).toNanos();
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.add(threads.submit(() -> {
                    List<String> questions = List.copyOf(Examples.all().values());
                    for (int turn = number; System.nanoTime() - end < 0; turn++) {
                        long begun = System.nanoTime();
                        String wrong = ask(running, key, number, turn, questions);
                        times.add(System.nanoTime() - begun);
                        if (!wrong.isEmpty()) {
                            this.failed.add("turn %d: %s".formatted(turn, wrong));
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> client : clients) {
            client.get();
        }
        return new Part(times.size(), slowest(times), heap(running, key));
    }

    /// @return what is wrong with the answer; empty: nothing
    private String ask(Running running, String key, int client, int turn, List<String> questions) throws IOException, InterruptedException {
        if (turn % 4 == 0) {
            int status = running.get(key, ADDRESSES.get(turn / 4 % ADDRESSES.size())).statusCode();
            return (status != 200) ? Integer.toString(status) : "";
        }
        HttpResponse<String> answer = running.ask(key, (turn % EDIT_EACH == 1) ? edit("soaked-%d-%d".formatted(client, turn / EDIT_EACH % TOPICS))
                : questions.get(turn / 4 % questions.size()));
        return (answer.statusCode() != 200 || answer.body().startsWith("{\"errors\"")) ? answer.statusCode() + answer.body() : "";
    }

    private String edit(String id) {
        int version = this.versions.merge(id, 1, Integer::sum);
        String name = "names: [{language: \"en\", text: \"%s, %d\"}]".formatted(id, version);
        return (version == 1) ? "mutation { createTopic(input: {id: \"%s\", vocabulary: LOCAL, %s}) { version } }".formatted(id, name)
                : "mutation { updateTopic(input: {id: \"%s\", version: %d, %s}) { version } }".formatted(id, version - 1, name);
    }

    private static Duration slowest(Collection<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return Duration.ofNanos(sorted.get(sorted.size() * 99 / 100));
    }

    /// What is used when all is thrown away that can be.
    private static long heap(Running running, String key) throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(running.process().pid()), "GC.run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
        return JsonMapper.shared()
            .readTree(running.get(key, "/actuator/metrics/jvm.memory.used?tag=area:heap").body())
            .at("/measurements/0/value")
            .asLong();
    }

    /// A part of the time.
    ///
    /// @param answers how many there were
    /// @param slowest how long 99 of 100 took at most
    /// @param heap bytes used at its end
    private record Part(int answers, Duration slowest, long heap) {
    }

}
