package org.alianza.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// Where the embedded database and its password are kept.
///
/// @param path absolute
record DataFolder(Path path) {

    private static final int PASSWORD_BYTES = 24;

    DataFolder(String path) {
        this(Path.of(path).toAbsolutePath().normalize());
    }

    /// The password of the embedded database; empty before its first start.
    Optional<String> password() throws IOException {
        return Files.exists(passwordFile()) ? Optional.of(Files.readString(passwordFile()).strip()) : Optional.empty();
    }

    /// Keeps the password in a file that only its owner can read.
    void keep(String password) throws IOException {
        create(passwordFile());
        Files.writeString(passwordFile(), password, StandardOpenOption.WRITE);
    }

    /// A password nobody can guess.
    static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// The file its password is kept in.
    Path passwordFile() {
        return this.path.resolve("neo4j-password");
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        else {
            Files.createFile(file);
        }
    }

    /// Another running Alianza, or another Neo4j, has the folder open.
    static final class InUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InUse(Path path, Throwable cause) {
            super("The data folder %s is in use by another running Alianza.".formatted(path), cause);
        }

    }

}
