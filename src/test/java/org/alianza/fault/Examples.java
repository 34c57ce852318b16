package org.alianza.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The questions that staff find ready to run.
final class Examples {

    private static final Path FOLDER = Path.of("schema", "examples");

    private Examples() {
    }

    /// Those without variables, by name and in order.
    static Map<String, String> all() throws IOException {
        Map<String, String> questions = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".graphql")).toList()) {
                String name = file.getFileName().toString().replace(".graphql", "");
                if (Files.notExists(FOLDER.resolve(name + ".json"))) {
                    questions.put(name, Files.readString(file));
                }
            }
        }
        return questions;
    }

}
