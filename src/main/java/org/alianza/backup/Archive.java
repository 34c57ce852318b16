package org.alianza.backup;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.alianza.graph.GraphVersion;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup as it is read again.
final class Archive implements Closeable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int LONGEST_MANIFEST = 1 << 16;

    private static final Pattern MAKES = Pattern.compile("CREATE (CONSTRAINT|([A-Z]+ )?INDEX) [^;]*;");

    private final Path file;

    private final ZipFile zip;

    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens one, and reads no more than its manifest.
    ///
    /// @throws DamagedBackup if it is not one that this version can restore
    static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        }
        catch (ZipException e) {
            throw new DamagedBackup(file, "it is no zip file, or not all of one", e);
        }
        try {
            return new Archive(file, zip, manifest(file, zip));
        }
        catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return this.manifest;
    }

    /// Reads all of it.
    ///
    /// @throws DamagedBackup if anything of it is not as it was written
    void verify() throws IOException {
        for (Map.Entry<String, String> expected : this.manifest.files().entrySet()) {
            String found = hash(expected.getKey());
            if (!found.equals(expected.getValue())) {
                throw damaged("%s has the SHA-256 %s, and %s is expected".formatted(expected.getKey(), found, expected.getValue()));
            }
        }
        for (String statement : schema()) {
            if (!MAKES.matcher(statement).matches()) {
                throw damaged("%s holds more than constraints and indexes".formatted(ArchiveWriter.SCHEMA));
            }
        }
        Counted counted = new Counted();
        each(counted::add);
        if (counted.nodes != this.manifest.nodes() || counted.relationships != this.manifest.relationships()) {
            throw damaged("it holds %d nodes and %d relationships, and %d and %d are expected".formatted(counted.nodes, counted.relationships,
                    this.manifest.nodes(), this.manifest.relationships()));
        }
    }

    /// Statements that make the constraints and indexes.
    List<String> schema() throws IOException {
        try (BufferedReader reader = reader(ArchiveWriter.SCHEMA)) {
            return reader.lines().toList();
        }
    }

    /// Hands out every node, then every relationship.
    ///
    /// @throws DamagedBackup if a line is neither
    void each(Consumer<Line> line) throws IOException {
        try (BufferedReader reader = reader(ArchiveWriter.GRAPH)) {
            long number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                read(text, number, line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        this.zip.close();
    }

    private void read(String text, long number, Consumer<Line> line) {
        try {
            line.accept(JSON.readValue(text, Line.class));
        }
        catch (JacksonException | IllegalArgumentException e) {
            throw new DamagedBackup(this.file, "line %d of %s is no node or relationship".formatted(number, ArchiveWriter.GRAPH), e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.FILE);
        if (entry == null) {
            throw new DamagedBackup(file, "it has no %s".formatted(Manifest.FILE), null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(in.readNBytes(LONGEST_MANIFEST), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format()) || !manifest.files().keySet().containsAll(List.of(ArchiveWriter.SCHEMA, ArchiveWriter.GRAPH))) {
                throw new DamagedBackup(file, "its %s is not one of a backup".formatted(Manifest.FILE), null);
            }
            if (manifest.version() > Manifest.VERSION || manifest.graphVersion() > GraphVersion.known()) {
                throw new DamagedBackup(file, "a later version of Alianza made it (%d, graph %d; this one reads up to %d, graph %d)".formatted(manifest.version(),
                        manifest.graphVersion(), Manifest.VERSION, GraphVersion.known()), null);
            }
            return manifest;
        }
        catch (JacksonException e) {
            throw new DamagedBackup(file, "its %s cannot be read".formatted(Manifest.FILE), e);
        }
    }

    private String hash(String name) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream in = new DigestInputStream(content(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        catch (ZipException e) {
            throw new DamagedBackup(this.file, "%s cannot be read".formatted(name), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private BufferedReader reader(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(content(name), StandardCharsets.UTF_8));
    }

    private InputStream content(String name) throws IOException {
        ZipEntry entry = this.zip.getEntry(name);
        if (entry == null) {
            throw damaged("it has no %s".formatted(name));
        }
        return this.zip.getInputStream(entry);
    }

    private DamagedBackup damaged(String why) {
        return new DamagedBackup(this.file, why, null);
    }

    /// What there is of nodes and relationships.
    private static final class Counted {

        private long nodes;

        private long relationships;

        void add(Line line) {
            line.parameters();
            if (line.isNode()) {
                this.nodes++;
            }
            else {
                this.relationships++;
            }
        }

    }

}
