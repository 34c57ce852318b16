package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;

/// What tells one file's content from any other's.
final class Hash {

    private Hash() {
    }

    /// SHA-256 of a file, or of the names, sizes and bytes of a folder's files in the order of their names.
    static String of(Path path) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        if (!Files.isDirectory(path)) {
            add(digest, path);
        }
        else {
            for (Path file : files(path)) {
                digest.update("%s\n%d\n".formatted(file.getFileName(), Files.size(file)).getBytes(StandardCharsets.UTF_8));
                add(digest, file);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
    }

}
