package org.alianza.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// One row of a table.
///
/// @param table its name
/// @param line of the file, counted from 1
/// @param cells by column; empty cells are absent
record Row(String table, long line, Map<String, String> cells) {

    @Nullable String get(String column) {
        return this.cells.get(column);
    }

    /// A cell that the format requires, of a row that was found sound.
    String required(String column) {
        String value = get(column);
        if (value == null) {
            throw new IllegalStateException("%s, line %d has no %s".formatted(this.table, this.line, column));
        }
        return value;
    }

    @Nullable PartialDate date(String column) {
        String value = get(column);
        return (value != null) ? new PartialDate(value) : null;
    }

    /// The parts of a cell that are separated by `|`.
    List<String> list(String column) {
        String value = get(column);
        return (value != null) ? Pattern.compile("|", Pattern.LITERAL).splitAsStream(value).map(String::strip).toList()
                : List.of();
    }

    String id() {
        return required("id");
    }

    Finding finding(String column, String expected) {
        return new Finding(this.table, this.line, column, this.cells.getOrDefault(column, ""), expected);
    }

}
