package org.alianza.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alianza.table.Finding;
import org.alianza.table.Row;

/// All that was read of a file.
///
/// @param kind what it was taken for
/// @param rows its rows
/// @param findings what was told of it
record Taken(FileKind kind, List<Row> rows, List<Finding> findings) {

    static Taken from(Path path) {
        return from(path, FileLimits.DEFAULT);
    }

    static Taken from(Path path, FileLimits limits) {
        List<Row> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (RowFile file = RowFile.open(path, String.valueOf(path.getFileName()), limits)) {
            file.read(rows::add, findings::add);
            return new Taken(file.kind(), rows, findings);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each row as its table, line and cells.
    List<String> lines() {
        return this.rows.stream().map(row -> "%s %d %s".formatted(row.table(), row.place().row(), row.cells())).toList();
    }

    /// Each finding as severity, rule and sentence.
    List<String> told() {
        return this.findings.stream().map(finding -> "%s %s %s".formatted(finding.severity(), finding.rule(), finding)).toList();
    }

}
