package org.alianza.intake;

import java.util.List;
import java.util.stream.Collectors;

import org.alianza.table.Finding;
import org.alianza.table.Row;

/// A row that is given back.
///
/// @param row as it stood in the file
/// @param problem why, in words
record RefusedRow(Row row, String problem) {

    static RefusedRow of(Row row, List<Finding> why) {
        return new RefusedRow(row, why.stream().map(RefusedRow::words).distinct().collect(Collectors.joining("; ")));
    }

    private static String words(Finding finding) {
        String where = finding.column().isEmpty() ? "" : finding.column() + ": ";
        return "%s'%s' is not allowed; %s is expected".formatted(where, finding.value(), finding.expected());
    }

}
