package org.alianza.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.alianza.Alianza;
import org.alianza.account.Accounts;
import org.alianza.account.Door;
import org.alianza.account.Role;
import org.alianza.account.SignIns;
import org.alianza.graph.EarlyStart;
import org.alianza.graph.Graph;
import org.alianza.register.Author;
import org.alianza.register.Changeset;
import org.alianza.register.Register;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// What is held is made whole again from a backup, or not at all.
class BackupTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name";

    @TempDir
    private static Path folder = Path.of("");

    private static Path backup = Path.of("");

    private static String constraints = "";

    private static int changed;

    /// The backup is made while somebody changes something all the time.
    @BeforeAll
    static void aBackupIsMadeBesideAServer() throws IOException {
        try (ConfigurableApplicationContext server = server(data("kept"), "--alianza.seed=seed")) {
            server.getBean(Accounts.class).create("maria", Role.EDITOR, PASSWORD);
            server.getBean(Graph.class).change(statements -> statements.rows("""
                    MATCH (city:City {id: 'bucaramanga'})
                    SET city.probe = [1.0, 2.5], city.probeBytes = $bytes
                    RETURN city.id AS id
                    """, Map.of("bytes", new byte[] { 1, 2, 3 })));
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger changes = new AtomicInteger();
            CompletableFuture<Void> editor = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    server.getBean(Register.class).record(new Author("maria", Door.GRAPHQL), Changeset.of(List.of(topic(changes.incrementAndGet()))));
                }
            });
            Run made = Run.of("backup", "--language=en", "--alianza.data=" + data("kept"));
            done.set(true);
            editor.join();
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(made.out()).matches("nodes +\\d+\\Rrelationships +\\d+\\R");
            assertThat(made.err()).contains("The backup is in");
            constraints = constraints(server);
            changed = changes.get();
        }
        try (Stream<Path> files = Files.list(data("kept").resolve("backups"))) {
            backup = files.toList().getFirst();
        }
        assertThat(changed).isGreaterThan(1);
        assertThat(backup.getFileName().toString()).matches("alianza-\\d{8}T\\d{6}Z\\.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");
    }

    @Test
    void whatIsRestoredIsWhatWasHeld() {
        Run restored = Run.of("restore", backup.toString(), "--language=en", "--alianza.data=" + data("restored"));
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("What was restored has the same content hash: ");
        try (ConfigurableApplicationContext server = server(data("restored"), "--alianza.seed=")) {
            assertThat(server.getBean(SignIns.class).signIn("maria", PASSWORD, "127.0.0.1")).isNotNull();
            assertThat(constraints(server)).isEqualTo(constraints).contains("city_id");
            Graph graph = server.getBean(Graph.class);
            assertThat(graph.rows("MATCH (city:City {id: 'bucaramanga'}) RETURN city.probe AS probe, city.probeBytes AS bytes", Map.of()).getFirst()).satisfies(row -> {
                assertThat(row.get("probe").asList()).containsExactly(1.0, 2.5);
                assertThat(row.get("bytes").asByteArray()).containsExactly(1, 2, 3);
            });
            assertThat(graph.rows("MATCH (n) WHERE n:Restored OR n:Restoring OR n.restoredId IS NOT NULL RETURN labels(n) AS labels", Map.of())).isEmpty();
            assertThat(graph.rows("CALL db.index.fulltext.queryNodes('entity_search', 'searchNames:metrobici') YIELD node RETURN node.id AS id", Map.of())).isNotEmpty();
            assertThat(server.getBean(Register.class).history("metrobici", 10)).isNotEmpty();
        }
        Run again = Run.of("restore", backup.toString(), "--language=en", "--alianza.data=" + data("restored"));
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("was not restored: the database holds something already. Restore into a data folder that is not there yet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "cut", "no zip", "byte", "line lost", "line wrong", "label lost", "other schema", "no manifest", "other manifest", "later form", "later graph" })
    void oneThatIsDamagedIsRefusedWhole(String fault) throws IOException {
        Path damaged = folder.resolve(fault + ".zip");
        Map<String, byte[]> files = read(backup);
        switch (fault) {
            case "cut" -> Files.write(damaged, Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
            case "no zip" -> Files.writeString(damaged, "{}");
            case "byte" -> {
                byte[] bytes = Files.readAllBytes(backup);
                bytes[bytes.length / 2] ^= 1;
                Files.write(damaged, bytes);
            }
            case "line lost" -> write(damaged, with(files, "graph.jsonl", text -> text.substring(text.indexOf('\n') + 1)));
            case "line wrong" -> write(damaged, with(files, "graph.jsonl", text -> text.replaceFirst("\"type\":\"node\"", "\"type\":\"mode\"")));
            case "label lost" -> write(damaged, with(files, "graph.jsonl", text -> text.replaceFirst("\"labels\":\\[[^]]*],", "")));
            case "other schema" -> write(damaged, with(files, "schema.cypher", text -> text + "MATCH (n) DETACH DELETE n;\n"));
            case "no manifest" -> {
                files.remove("manifest.json");
                write(damaged, files);
            }
            case "other manifest" -> write(damaged, manifest(files, "\"alianza-backup\"", "\"other\""));
            case "later form" -> write(damaged, manifest(files, "\"version\" : 1", "\"version\" : 2"));
            case "later graph" -> write(damaged, manifest(files, "\"graphVersion\" : ", "\"graphVersion\" : 9"));
            default -> throw new IllegalArgumentException(fault);
        }
        Run refused = Run.of("restore", damaged.toString(), "--language=en", "--alianza.data=" + data("never"));
        assertThat(refused.err()).matches("alianza: " + fault + "\\.zip cannot be restored, and nothing of it was: [^\\n]+\\.\\R").doesNotContain("Exception");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(data("never")).doesNotExist();
    }

    /// What an interrupted one has left is nobody's graph.
    @Test
    void whatIsRestoredInPartIsNotOpened() {
        try (ConfigurableApplicationContext server = server(data("part"), "--alianza.seed=")) {
            server.getBean(Graph.class).change(statements -> statements.rows("CREATE (:Restoring {file: 'half.zip'})", Map.of()));
        }
        Run refused = Run.of("export", folder.resolve("part.zip").toString(), "--language=en", "--alianza.data=" + data("part"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("The database holds only a part of half.zip: restoring it was broken off.");
    }

    @Test
    void theGraphOfAnEarlierVersionIsKeptBeforeItIsChanged() throws IOException {
        try (ConfigurableApplicationContext server = server(data("earlier"), "--alianza.seed=seed")) {
            Driver driver = server.getBean(Driver.class);
            driver.executableQuery("MATCH (n:__Neo4jMigration {version: '015'}) DETACH DELETE n").execute();
            driver.executableQuery("MATCH (schema:Schema) SET schema.fingerprint = 'earlier'").execute();
            driver.executableQuery("DROP CONSTRAINT visit_hash").execute();
        }
        String hash;
        try (ConfigurableApplicationContext server = server(data("earlier"), "--alianza.seed=")) {
            assertThat(constraints(server)).contains("visit_hash");
            hash = server.getBean(Register.class).contentHash();
        }
        Path kept;
        try (Stream<Path> files = Files.list(data("earlier").resolve("backups"))) {
            kept = files.toList().getFirst();
        }
        assertThat(new String(read(kept).get("manifest.json"), StandardCharsets.UTF_8)).contains("\"reason\" : \"UPGRADE\"", "\"graphVersion\" : 14");
        Run restored = Run.of("restore", kept.toString(), "--language=en", "--alianza.data=" + data("earlier-restored"));
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("The backup is of an earlier version. What was restored now has the content hash " + hash);
    }

    @Test
    void theGraphOfALaterVersionIsNotOpened() {
        try (ConfigurableApplicationContext server = server(data("later"), "--alianza.seed=")) {
            Driver driver = server.getBean(Driver.class);
            driver.executableQuery("CREATE (:__Neo4jMigration {version: '099'})").execute();
            driver.executableQuery("MATCH (schema:Schema) SET schema.fingerprint = 'later'").execute();
        }
        Run refused = Run.of("export", folder.resolve("later.zip").toString(), "--language=en", "--alianza.data=" + data("later"));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("is of version 99, written by a later Alianza; this one knows versions up to 15. Start the version that wrote it");
    }

    private static ConfigurableApplicationContext server(Path data, String... more) {
        return new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run(Stream.concat(Stream.of("--alianza.data=" + data, "--server.port=0", "--alianza.limits.database.time=60s"), Stream.of(more)).toArray(String[]::new));
    }

    private static Path data(String name) {
        return folder.resolve(name);
    }

    private static Row topic(int number) {
        return new Row("topics", new Place("test", "", number), Map.of("id", "topic-" + number, "name_es", "Tema " + number, "vocabulary", "LOCAL"));
    }

    private static String constraints(ConfigurableApplicationContext server) {
        return server.getBean(Driver.class).executableQuery(CONSTRAINTS).execute().records().toString();
    }

    private static Map<String, byte[]> read(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void write(Path archive, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }

    /// With a file changed, and its hash in the manifest: what is wrong has to be found by what it says.
    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, UnaryOperator<String> change) {
        String before = DigestUtils.sha256Hex(files.get(name));
        byte[] changed = change.apply(new String(files.get(name), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(DigestUtils.sha256Hex(changed)).isNotEqualTo(before);
        files.put(name, changed);
        return manifest(files, before, DigestUtils.sha256Hex(changed));
    }

    private static Map<String, byte[]> manifest(Map<String, byte[]> files, String from, String to) {
        String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(from);
        files.put("manifest.json", manifest.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return files;
    }

}
