package org.alianza.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.alianza.fact.OwnerOnly;
import org.alianza.graph.GraphVersion;
import org.alianza.graph.Rows;
import org.alianza.graph.Statements;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a database holds to an archive: a zip file of a text that explains it, the statements that make its
/// constraints and indexes, every node and relationship as JSON on a line of its own, and, when all is written, the
/// manifest.
///
/// @param statements asks the database
/// @param rows reads many rows of it
/// @param room looks, every now and then, whether there is room for more
record ArchiveWriter(Statements statements, Rows rows, Runnable room) {

    static final String SCHEMA = "schema.cypher";

    static final String GRAPH = "graph.jsonl";

    private static final String EXPLANATION = "README.txt";

    /// What instances share while they run, and what is only true of the machine they run on.
    private static final Map<String, List<String>> LEFT_OUT = Map.of("leftOut",
            List.of("Lease", "Secret", "Visit", "Attempt", "Tab", "Import", "Restoring", "__Neo4jMigrationsLock"));

    private static final String MADE_BY = """
            SHOW CONSTRAINTS
            YIELD createStatement
            RETURN createStatement AS statement
            """;

    private static final String FOUND_BY = """
            SHOW INDEXES
            YIELD type, owningConstraint, createStatement
            WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
            RETURN createStatement AS statement
            """;

    private static final String NODES = """
            MATCH (n)
            WHERE none(label IN labels(n) WHERE label IN $leftOut)
            RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
            """;

    private static final String RELATIONSHIPS = """
            MATCH (start)-[r]->(end)
            WHERE none(label IN labels(start) + labels(end) WHERE label IN $leftOut)
            RETURN type(r) AS label, elementId(start) AS start, elementId(end) AS end, properties(r) AS properties
            """;

    private static final int ROOM_FOR = 10_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Writes a new file that only its owner can read, all of it onto the disk.
    ///
    /// @param contentHash of what is held, asked for when all was read
    Manifest write(Path file, Instant at, BackupReason reason, Supplier<@Nullable String> contentHash) throws IOException {
        OwnerOnly.file(file);
        Manifest manifest;
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Map<String, String> files = new LinkedHashMap<>();
            files.put(EXPLANATION, entry(zip, EXPLANATION, out -> out.write(explanation())));
            files.put(SCHEMA, entry(zip, SCHEMA, out -> out.write(schema())));
            Lines lines = new Lines(this.room);
            files.put(GRAPH, entry(zip, GRAPH, out -> {
                this.rows.each(NODES, LEFT_OUT, row -> lines.node(row, out));
                this.rows.each(RELATIONSHIPS, LEFT_OUT, row -> lines.relationship(row, out));
            }));
            manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, at, reason, GraphVersion.of(this.statements), lines.nodes, lines.relationships,
                    contentHash.get(), files);
            entry(zip, Manifest.FILE, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return manifest;
    }

    private byte[] schema() {
        return Stream.of(MADE_BY, FOUND_BY)
            .flatMap(cypher -> this.statements.rows(cypher, Map.of()).stream())
            .map(row -> row.get("statement").asString() + ";\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] explanation() throws IOException {
        try (InputStream text = Objects.requireNonNull(ArchiveWriter.class.getResourceAsStream(EXPLANATION))) {
            return text.readAllBytes();
        }
    }

    /// Writes one of the files.
    ///
    /// @return SHA-256 of what was written
    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = new DigestOutputStream(zip, digest);
        content.write(out);
        out.flush();
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What is written of one file.
    private interface Content {

        void write(OutputStream out) throws IOException;

    }

    /// Writes nodes and relationships, and counts them.
    private static final class Lines {

        private final Runnable room;

        private long nodes;

        private long relationships;

        Lines(Runnable room) {
            this.room = room;
        }

        void node(MapAccessor row, OutputStream out) {
            this.nodes++;
            write(out, Line.node(row.get("id").asString(), row.get("labels").asList(label -> label.asString()), row.get("properties").asMap()));
        }

        void relationship(MapAccessor row, OutputStream out) {
            this.relationships++;
            write(out, Line.relationship(row.get("label").asString(), row.get("start").asString(), row.get("end").asString(), row.get("properties").asMap()));
        }

        private void write(OutputStream out, Line line) {
            try {
                out.write(JSON.writeValueAsBytes(line));
                out.write('\n');
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if ((this.nodes + this.relationships) % ROOM_FOR == 0) {
                this.room.run();
            }
        }

    }

}
