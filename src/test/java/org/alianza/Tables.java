package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A data package in the making: the lines of its tables.
final class Tables {

    private final Map<String, List<String>> lines = new TreeMap<>();

    /// A table's header and rows, as lines of CSV; more rows for a table that is there may be added.
    Tables with(String table, String header, String... rows) {
        this.lines.computeIfAbsent(table, name -> new ArrayList<>(List.of(header))).addAll(List.of(rows));
        return this;
    }

    /// Writes the package into a folder and returns the folder.
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String>> table : this.lines.entrySet()) {
                Files.write(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
            String resources = this.lines.keySet()
                .stream()
                .map(table -> "{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table))
                .collect(Collectors.joining(", "));
            Files.writeString(folder.resolve("datapackage.json"),
                    "{\"name\": \"%s\", \"resources\": [%s]}".formatted(folder.getFileName(), resources));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

}
