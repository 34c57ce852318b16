package org.alianza.intake;

import java.util.List;
import java.util.Map;

import org.alianza.register.Unheld;
import org.alianza.table.Finding;
import org.alianza.table.Row;

/// Rows that were looked into before it is their turn.
///
/// @param rows as they stand in the file
/// @param findings of each row what is wrong with it
/// @param known the tables of ids that they name and that stand elsewhere
/// @param unheld their own ids that nothing has
/// @param refused how many rows were refused by then: more may have been since, which they name
record Checked(List<Row> rows, List<List<Finding>> findings, Map<String, String> known, Unheld unheld, int refused) {
}
