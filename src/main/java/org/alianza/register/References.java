package org.alianza.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;

/// Puts ids that moved on into rows: who names an entity by a former id means what it is called now.
final class References {

    private References() {
    }

    static List<Row> current(List<Row> rows, Statements statements) {
        return current(rows, Set.of(), statements);
    }

    /// @param unheld ids that did not move on, for nothing has them
    static List<Row> current(List<Row> rows, Set<String> unheld, Statements statements) {
        Set<String> named = rows.stream().flatMap(References::named).filter(id -> !unheld.contains(id)).collect(Collectors.toSet());
        Map<String, String> now = Owners.now(named, statements);
        return now.isEmpty() ? rows : rows.stream().map(row -> current(row, now)).toList();
    }

    /// The ids a row names, its own among them.
    static Stream<String> named(Row row) {
        return TableSchema.of(row.table())
            .fields()
            .stream()
            .filter(field -> !field.references().isEmpty() || field.check().equals("claim") || field.name().equals("id"))
            .flatMap(field -> Stream.ofNullable(row.get(field.name())));
    }

    private static Row current(Row row, Map<String, String> now) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        TableSchema.of(row.table())
            .fields()
            .stream()
            .filter(field -> !field.references().isEmpty() || field.check().equals("claim"))
            .forEach(field -> cells.computeIfPresent(field.name(), (column, id) -> now.getOrDefault(id, id)));
        return new Row(row.table(), row.place(), cells);
    }

}
