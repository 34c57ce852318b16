package org.alianza.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.table.TableSchema;

/// The columns of a table that is written.
///
/// @param table the table
/// @param columns those of the format, then those it has beside
record Written(TableSchema table, List<String> columns) {

    static Written of(TableSchema table, Collection<String> beside) {
        Set<String> columns = new LinkedHashSet<>();
        table.fields().forEach(field -> columns.add(field.name()));
        columns.addAll(beside);
        return new Written(table, List.copyOf(columns));
    }

    /// The columns the format does not list by name.
    List<String> beside() {
        return this.columns.subList(this.table.fields().size(), this.columns.size());
    }

    /// A row's cells in the order of columns; empty: none.
    List<String> cells(Map<String, String> row) {
        List<String> cells = new ArrayList<>(this.columns.size());
        this.columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
        if (cells.stream().filter(cell -> !cell.isEmpty()).count() < row.size()) {
            throw new IllegalArgumentException("%s: %s expected, found %s".formatted(this.table.name(), this.columns, row.keySet()));
        }
        return cells;
    }

}
