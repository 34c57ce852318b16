package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A data package written down in a test: tables apart by empty lines, each headed by its name.
///
/// @param tables lines of each table, the columns first
record SmallPackage(Map<String, List<String>> tables) {

    private static final Set<String> NOT_CLAIMS = Set.of("units", "sources", "identifiers", "citations");

    static SmallPackage of(String text) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : text.split("\n\n", -1)) {
            List<String> lines = table.strip().lines().map(String::strip).toList();
            tables.put(lines.getFirst(), new ArrayList<>(lines.subList(1, lines.size())));
        }
        return new SmallPackage(tables);
    }

    /// The same with a citation of a source for each claim.
    ///
    /// @param except claims that get none
    SmallPackage cited(String source, Set<String> except) {
        Map<String, List<String>> all = new LinkedHashMap<>(this.tables);
        List<String> citations = new ArrayList<>(all.getOrDefault("citations", List.of("claim,source,section,statement_es")));
        this.tables.forEach((name, lines) -> lines.stream()
            .skip(NOT_CLAIMS.contains(name) ? lines.size() : 1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .filter(id -> !except.contains(id))
            .forEach(id -> citations.add(id + "," + source + ",1,Así consta")));
        all.put("citations", citations);
        return new SmallPackage(all);
    }

    /// Writes it into a folder and returns the folder.
    Path write(Path folder) {
        String resources = this.tables.keySet()
            .stream()
            .map(table -> "{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table))
            .collect(Collectors.joining(", "));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String>> table : this.tables.entrySet()) {
                Files.write(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
            Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"small\", \"resources\": [%s]}".formatted(resources));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

}
