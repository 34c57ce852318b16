package org.alianza.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.alianza.fact.OwnerOnly;
import org.alianza.table.Finding;
import org.apache.commons.codec.digest.DigestUtils;

/// What is kept of a file that was handed in, where only its owner can read it.
///
/// @param path of the folder
record ImportFolder(Path path) {

    /// The file as it came.
    Path file() {
        return this.path.resolve("file");
    }

    Lines<Finding> findings() {
        return new Lines<>(this.path.resolve("findings.jsonl"), Finding.class);
    }

    Lines<RefusedRow> refused() {
        return new Lines<>(this.path.resolve("refused.jsonl"), RefusedRow.class);
    }

    Lines<ImportMatch> matches() {
        return new Lines<>(this.path.resolve("matches.jsonl"), ImportMatch.class);
    }

    boolean exists() {
        return Files.exists(file());
    }

    /// Keeps a file.
    ///
    /// @return SHA-256 of every byte of it
    String keep(InputStream body) throws IOException {
        OwnerOnly.folder(this.path);
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file()), digest)) {
            body.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void delete() throws IOException {
        if (Files.exists(this.path)) {
            try (Stream<Path> files = Files.walk(this.path)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path one : all) {
                    Files.delete(one);
                }
            }
        }
    }

}
