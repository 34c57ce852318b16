package org.alianza.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.alianza.fact.Problem;

/// A file that a command reads.
final class Source {

    private Source() {
    }

    /// Looks whether it is there.
    static void check(String argument, Path path) {
        if (!Files.isReadable(path)) {
            throw Problem.invalid(argument, path, "a file or folder that exists and may be read");
        }
    }

}
