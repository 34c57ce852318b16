package org.alianza.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.alianza.graph.GraphVersion;

/// A backup that was read as a whole, or is kept.
///
/// @param name of its file
/// @param size of its file in bytes
/// @param manifest what it says of itself
public record Backup(String name, long size, Manifest manifest) {

    /// Reads a file as a whole.
    ///
    /// @throws DamagedBackup if anything of it is not as it was written
    public static Backup verified(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            return new Backup(String.valueOf(file.getFileName()), Files.size(file), archive.manifest());
        }
    }

    /// When it was made.
    public Instant madeAt() {
        return this.manifest.madeAt();
    }

    /// What it was made for.
    public BackupReason reason() {
        return this.manifest.reason();
    }

    /// How many nodes it holds.
    public long nodes() {
        return this.manifest.nodes();
    }

    /// How many relationships it holds.
    public long relationships() {
        return this.manifest.relationships();
    }

    /// The content hash that what is restored from it must have; empty: it was made before a graph of an earlier
    /// version was changed, or was written by such a version.
    public Optional<String> contentHash() {
        return Optional.ofNullable(this.manifest.contentHash()).filter(hash -> this.manifest.graphVersion() == GraphVersion.known());
    }

}
