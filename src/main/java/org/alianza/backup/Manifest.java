package org.alianza.backup;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What an archive says of itself.
///
/// @param format always `alianza-backup`
/// @param version of the archive's form
/// @param madeAt when
/// @param reason what for
/// @param graphVersion of the form of the graph in it
/// @param nodes how many
/// @param relationships how many
/// @param contentHash of all that is held; null: it was made before a graph of an earlier version was changed, which this one cannot read
/// @param files SHA-256 of each of the other files, by name, before it was compressed
record Manifest(String format, int version, Instant madeAt, BackupReason reason, int graphVersion, long nodes, long relationships,
        @Nullable String contentHash, Map<String, String> files) {

    /// Name of its file.
    static final String FILE = "manifest.json";

    static final String FORMAT = "alianza-backup";

    static final int VERSION = 1;

    Manifest {
        files = Map.copyOf(files);
    }

}
