package org.alianza.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.alianza.file.RowWriter;

/// A file or folder that is being written. A file appears when all of it is.
final class Output implements AutoCloseable {

    private final RowWriter writer;

    private final Path part;

    private final Path path;

    private boolean kept;

    /// @param part where it grows
    /// @param path where it belongs; the same for a folder
    Output(RowWriter writer, Path part, Path path) {
        this.writer = writer;
        this.part = part;
        this.path = path;
    }

    RowWriter writer() {
        return this.writer;
    }

    /// All of it is written.
    void keep() throws IOException {
        this.kept = true;
        this.writer.close();
        if (!this.part.equals(this.path)) {
            Files.move(this.part, this.path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What was not kept goes; of a folder, the description is missing then.
    @Override
    public void close() throws IOException {
        if (!this.kept && !this.part.equals(this.path)) {
            Files.deleteIfExists(this.part);
        }
    }

}
