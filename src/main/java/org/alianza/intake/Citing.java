package org.alianza.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alianza.file.RowFile;
import org.alianza.register.Register;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;

/// Lets the claims of a file for which nothing is cited cite the file, so that one can say where they are
/// from.
final class Citing {

    private static final int SHORT = 12;

    private static final int LONG = 500;

    /// Units are words, and sources speak for themselves.
    private static final Set<String> NO_CLAIMS = Set.of("units", "sources", "citations", "identifiers");

    private final Register register;

    private final Row source;

    /// Claims that the file itself cites something for.
    private final Set<String> cited = new HashSet<>();

    /// Whether the source is held.
    private boolean held;

    /// @param today when the file counts as published
    Citing(RowFile file, Register register, String today) {
        this.register = register;
        this.source = new Row("sources", Place.of(file.name()), Map.of("id", "file-" + file.hash().substring(0, Math.min(SHORT, file.hash().length())),
                "name_es", file.name(), "published", today));
    }

    /// Notes what a row of the file cites something for.
    void announce(Row row) {
        if (row.table().equals("citations") && row.get("claim") != null) {
            this.cited.add(row.required("claim"));
        }
    }

    /// The rows by which claims cite the file, unless something is cited for them.
    ///
    /// @param unheld ids that nothing has, so that nothing is cited for them
    List<Row> citations(List<Row> taken, Set<String> unheld) {
        List<Row> uncited = taken.stream().filter(row -> !NO_CLAIMS.contains(row.table()) && !this.cited.contains(row.id())).toList();
        Set<String> others = this.register.about("citations", uncited.stream().map(Row::id).filter(id -> !unheld.contains(id)).toList())
            .stream()
            .map(row -> row.required("claim"))
            .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>(uncited.stream().filter(row -> !others.contains(row.id())).map(this::citation).toList());
        if (!rows.isEmpty() && !this.held) {
            this.held = this.register.row("sources", this.source.id()).isPresent();
            if (!this.held) {
                rows.addFirst(this.source);
            }
        }
        return rows;
    }

    private Row citation(Row row) {
        String part = row.place().part().isEmpty() ? TableSchema.of(row.table()).name() : row.place().part();
        String cells = cells(row);
        return new Row("citations", row.place(), Map.of("claim", row.id(), "source", this.source.id(), "section",
                "%s %d".formatted(part, row.place().row()), "statement_es", "La fila dice: %s.".formatted(cells), "statement_en",
                "The row says: %s.".formatted(cells)));
    }

    /// The row as it stands in the file.
    private static String cells(Row row) {
        String cells = new TreeMap<>(row.cells()).entrySet()
            .stream()
            .filter(cell -> !cell.getKey().equals("id"))
            .map(cell -> cell.getKey() + ": " + cell.getValue())
            .collect(Collectors.joining("; "));
        return (cells.length() > LONG) ? cells.substring(0, LONG) + "…" : cells;
    }

}
