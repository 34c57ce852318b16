package org.alianza.file;

import java.util.function.Consumer;

import org.alianza.table.Finding;
import org.alianza.table.Row;

/// Where rows and findings go.
///
/// @param rows takes each row
/// @param findings takes each finding; what is wrong with a row is told before the row is handed out
public record Sink(Consumer<? super Row> rows, Consumer<? super Finding> findings) {

    /// Hands out a row.
    public void row(Row row) {
        this.rows.accept(row);
    }

    /// Tells a finding.
    public void finding(Finding finding) {
        this.findings.accept(finding);
    }

}
