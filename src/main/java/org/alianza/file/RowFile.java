package org.alianza.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;

/// A file that holds rows of the format's tables. It is opened once and read as often as asked; it is
/// never in memory as a whole.
public final class RowFile implements Closeable {

    private final String name;

    private final FileKind kind;

    private final String hash;

    private final Content content;

    RowFile(String name, FileKind kind, String hash, Content content) {
        this.name = name;
        this.kind = kind;
        this.hash = hash;
        this.content = content;
    }

    /// Opens a file under its own name.
    public static RowFile open(Path path) {
        return open(path, String.valueOf(path.getFileName()), FileLimits.DEFAULT);
    }

    /// Opens a file or folder. One that cannot be read opens too: reading it tells why.
    ///
    /// @param name what findings call it
    /// @param limits what is taken of it
    /// @throws UncheckedIOException if the disk fails
    public static RowFile open(Path path, String name, FileLimits limits) {
        try {
            if (!Files.exists(path)) {
                return refused(name, "", new Unreadable(Rule.READABLE, "", "a file that exists"));
            }
            String hash = Hash.of(path);
            try {
                return new Opening(path, name, hash, limits).open();
            }
            catch (Unreadable e) {
                return refused(name, hash, e);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowFile refused(String name, String hash, Unreadable why) {
        return new RowFile(name, FileKind.UNKNOWN, hash, sink -> sink.finding(why.at(Place.of(name))));
    }

    /// What it is called.
    public String name() {
        return this.name;
    }

    /// What kind of file it is, whatever its name ends with.
    public FileKind kind() {
        return this.kind;
    }

    /// SHA-256 of every byte of it, of a folder that of the names and bytes of its files.
    public String hash() {
        return this.hash;
    }

    /// Hands out every row, table by table in the order of the format, each time the same rows in the same
    /// order with the same findings.
    ///
    /// A row of which an error is told is handed out too, after the finding of the same table and place: it
    /// may be named by others, and may be given back. If anything critical is told, nothing of the file
    /// is to be taken: what was handed out before may be part of something broken.
    ///
    /// @throws UncheckedIOException if the disk fails
    public void read(Consumer<? super Row> rows, Consumer<? super Finding> findings) {
        try {
            this.content.read(new Sink(rows, findings));
        }
        catch (Unreadable e) {
            findings.accept(e.at(Place.of(this.name)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        this.content.close();
    }

    /// What is in a file.
    @FunctionalInterface
    public interface Content extends Closeable {

        /// Hands out every row and finding.
        ///
        /// @throws Unreadable if the whole of it cannot be taken
        void read(Sink sink) throws IOException;

        @Override
        default void close() throws IOException {
        }

    }

}
