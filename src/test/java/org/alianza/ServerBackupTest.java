package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.alianza.account.Door;
import org.alianza.command.Commands;
import org.alianza.graph.EarlyStart;
import org.alianza.graph.Graph;
import org.alianza.register.Author;
import org.alianza.register.Changeset;
import org.alianza.register.Register;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// An office moves to a database server, keeps backups of it, and moves back. With `-Pcontainers` the server is one in a
/// container.
@Tag("database")
class ServerBackupTest {

    private static final String SAME = "What was restored has the same content hash: ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsHeldMovesToAServerAndBack() throws Exception {
        Path backup = backup(this.folder.resolve("embedded"), "--alianza.seed=seed");
        try (Server server = Server.start(this.folder.resolve("server"))) {
            String[] settings = server.arguments().toArray(String[]::new);
            Path cut = Files.write(this.folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
            assertThat(refused("restore", cut, "other", settings)).contains("cut.zip cannot be restored, and nothing of it was: ");
            long begun = System.nanoTime();
            assertThat(done("restore", backup, "other", settings)).contains(SAME);
            assertThat(refused("restore", backup, "other", settings)).contains("was not restored: the database holds something already");
            Path data = this.folder.resolve("beside");
            AtomicInteger changes = new AtomicInteger();
            int before;
            Path made;
            try (ConfigurableApplicationContext office = office(data, settings)) {
                assertThat(office.getBean(Graph.class).rows("MATCH (project:Project {id: 'metrobici'}) RETURN project.id AS id", Map.of())).isNotEmpty();
                System.out.printf("Moved to a server and served within %s%n", since(begun));
                AtomicBoolean enough = new AtomicBoolean();
                CompletableFuture<Void> editor = CompletableFuture.runAsync(() -> {
                    while (!enough.get()) {
                        office.getBean(Register.class).record(new Author("maria", Door.GRAPHQL), Changeset.of(List.of(topic(changes.get()))));
                        changes.incrementAndGet();
                    }
                });
                Awaitility.await().until(() -> changes.get() > 0);
                before = changes.get();
                begun = System.nanoTime();
                made = backup(data, settings);
                System.out.printf("Backup of a server within %s%n", since(begun));
                enough.set(true);
                editor.join();
            }
            begun = System.nanoTime();
            assertThat(done("restore", made, "back")).contains(SAME);
            System.out.printf("Moved back within %s%n", since(begun));
            try (ConfigurableApplicationContext office = office(this.folder.resolve("back"), "--alianza.seed=")) {
                assertThat(office.getBean(Graph.class).rows("MATCH (topic:Topic) WHERE topic.id STARTS WITH 'topic-' RETURN topic.id AS id", Map.of()))
                    .hasSizeBetween(before, changes.get());
            }
        }
    }

    private Path backup(Path data, String... settings) throws IOException {
        Outcome outcome = run("backup", Stream.concat(Stream.of("--alianza.data=" + data), Stream.of(settings)).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            return files.max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private String done(String command, Path file, String data, String... settings) {
        Outcome outcome = run(command, arguments(file, data, settings));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.err();
    }

    private String refused(String command, Path file, String data, String... settings) {
        Outcome outcome = run(command, arguments(file, data, settings));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
        return outcome.err();
    }

    private String[] arguments(Path file, String data, String... settings) {
        return Stream.concat(Stream.of(file.toString(), "--alianza.data=" + this.folder.resolve(data)), Stream.of(settings)).toArray(String[]::new);
    }

    private static Outcome run(String command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Stream.concat(Stream.of(command, "--language=en"), Stream.of(arguments)).toArray(String[]::new));
        return new Outcome(code, err.toString(StandardCharsets.UTF_8));
    }

    private static ConfigurableApplicationContext office(Path data, String... settings) {
        return new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run(Stream.concat(Stream.of("--alianza.data=" + data, "--server.port=0", "--alianza.limits.database.time=60s"), Stream.of(settings)).toArray(String[]::new));
    }

    private static Row topic(int number) {
        return new Row("topics", new Place("test", "", number), Map.of("id", "topic-" + number, "name_es", "Tema " + number, "vocabulary", "LOCAL"));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// What came of a command.
    ///
    /// @param code it told the shell
    /// @param err what it said
    private record Outcome(int code, String err) {
    }

}
