package org.alianza.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.alianza.fact.OwnerOnly;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the first administrator finds the password: a file that only its owner can read.
@Component
class PasswordFile {

    private final Path path;

    PasswordFile(@Value("${alianza.data}") String folder) {
        this.path = Path.of(folder).resolve("administrator-password");
    }

    /// As the data folder was given: relative where that is.
    Path path() {
        return this.path;
    }

    boolean exists() {
        return Files.exists(this.path);
    }

    void write(String password) {
        try {
            Files.createDirectories(this.path.toAbsolutePath().getParent());
            Files.deleteIfExists(this.path);
            OwnerOnly.file(this.path);
            Files.writeString(this.path, password + System.lineSeparator(), StandardOpenOption.WRITE);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(this.path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
