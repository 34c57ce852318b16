package org.alianza.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.alianza.fact.OwnerOnly;

/// Where the embedded database and its password are kept.
///
/// @param path absolute
record DataFolder(Path path) {

    private static final int PASSWORD_BYTES = 24;

    private static final int LARGEST_PORT = 65_535;

    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

    DataFolder(String path) {
        this(Path.of(path).toAbsolutePath().normalize());
    }

    /// The password of the embedded database; empty before its first start.
    Optional<String> password() throws IOException {
        return Files.exists(passwordFile()) ? Optional.of(Files.readString(passwordFile()).strip()) : Optional.empty();
    }

    /// Keeps the password in a file that only its owner can read.
    void keep(String password) throws IOException {
        OwnerOnly.file(passwordFile());
        Files.writeString(passwordFile(), password, StandardOpenOption.WRITE);
    }

    /// The port on which the database says it listens; empty: no running Alianza has told.
    Optional<Integer> port() throws IOException {
        String told = Files.exists(portFile()) ? Files.readString(portFile()).strip() : "";
        return PORT.matcher(told).matches() ? Optional.of(Integer.valueOf(told)).filter(port -> port <= LARGEST_PORT) : Optional.empty();
    }

    /// Tells the port, all of it at once, in a file that only its owner can read.
    void tell(int port) throws IOException {
        Path file = portFile().resolveSibling("neo4j-port.new");
        Files.deleteIfExists(file);
        OwnerOnly.file(file);
        Files.writeString(file, port + System.lineSeparator(), StandardOpenOption.WRITE);
        Files.move(file, portFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Tells no port any more.
    void untell() throws IOException {
        Files.deleteIfExists(portFile());
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

    /// Where the database is.
    Path neo4j() {
        return this.path.resolve("neo4j");
    }

    /// The file in which a running Alianza tells the port of its database.
    Path portFile() {
        return this.path.resolve("neo4j-port");
    }

    /// Another running Alianza, or another Neo4j, has the folder open.
    static final class InUse extends NoDatabase {

        private static final long serialVersionUID = 1L;

        InUse(Path path, Throwable cause) {
            super("The data folder %s is in use by another running Alianza.".formatted(path), cause);
        }

        /// The other one may just be starting or stopping.
        @Override
        public boolean mayPass() {
            return true;
        }

    }

}
