package org.alianza.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.file.RowFile;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.alianza.table.Validation;

/// A data package that is small enough to be in memory as a whole.
///
/// @param name of the package
/// @param tables the rows of each table, in the order of the format
/// @param findings what could not be read at all
/// @param hash of every byte of it
record DataPackage(String name, Map<String, List<Row>> tables, List<Finding> findings, String hash) {

    /// Reads a whole package; what cannot be read is among its findings.
    static DataPackage read(Path path) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        try (RowFile file = RowFile.open(path)) {
            file.read(row -> tables.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row), findings::add);
            return new DataPackage(file.name(), tables, findings, file.hash());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that is wrong with it; empty if it is sound.
    List<Finding> problems() {
        List<Row> rows = this.tables.values().stream().flatMap(List::stream).toList();
        return Stream.concat(this.findings.stream(), Validation.of(rows).stream()).toList();
    }

    List<Row> rows(String table) {
        return this.tables.getOrDefault(table, List.of());
    }

}
