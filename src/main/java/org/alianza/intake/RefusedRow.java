package org.alianza.intake;

import java.util.List;
import java.util.stream.Collectors;

import org.alianza.table.Finding;
import org.alianza.table.Row;

/// A row that is given back.
///
/// @param row as it stood in the file
/// @param problem why, in words
public record RefusedRow(Row row, String problem) {

    /// A row, and in one line all that is wrong with it.
    public static RefusedRow of(Row row, List<Finding> why) {
        return new RefusedRow(row, why.stream().map(RefusedRow::words).distinct().collect(Collectors.joining("; ")));
    }

    private static String words(Finding finding) {
        return "%s: '%s' — expected %s".formatted(finding.column().isEmpty() ? finding.table() : finding.column(), finding.value(), finding.expected());
    }

}
