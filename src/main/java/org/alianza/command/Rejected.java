package org.alianza.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alianza.file.RowFile;
import org.alianza.file.RowWriter;
import org.alianza.intake.RefusedRow;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// The rows that were refused, given back in a file of their own, each with its problem. There is no file if
/// none was.
final class Rejected implements AutoCloseable {

    private final @Nullable Target target;

    /// Columns that a table has beside those of the format: it is begun with all of them.
    private final Map<String, Set<String>> beside = new HashMap<>();

    private @Nullable Output output;

    private RowWriter.@Nullable Table table;

    private String tableName = "";

    /// @param target null: nobody wants them
    Rejected(@Nullable Target target, RowFile file) {
        this.target = target;
        if (target != null) {
            file.read(this::look, finding -> {
                // Told when it is imported.
            });
        }
    }

    private void look(Row row) {
        TableSchema schema = TableSchema.of(row.table());
        row.cells().keySet().stream().filter(schema::isText).forEach(this.beside.computeIfAbsent(row.table(), table -> new TreeSet<>())::add);
    }

    /// Gives a row back.
    void refused(RefusedRow refused) {
        if (this.target != null) {
            try {
                write(refused, this.target);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(RefusedRow refused, Target into) throws IOException {
        Row row = refused.row();
        Output begun = (this.output != null) ? this.output : into.begin();
        this.output = begun;
        RowWriter.Table rows = this.table;
        if (rows == null || !this.tableName.equals(row.table())) {
            end();
            rows = begun.writer().table(TableSchema.of(row.table()), columns(row.table()));
            this.table = rows;
            this.tableName = row.table();
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(RowWriter.PROBLEM, refused.problem());
        rows.row(cells);
    }

    private List<String> columns(String of) {
        List<String> columns = new ArrayList<>(this.beside.getOrDefault(of, Set.of()));
        columns.add(RowWriter.PROBLEM);
        return columns;
    }

    private void end() throws IOException {
        if (this.table != null) {
            this.table.close();
            this.table = null;
        }
    }

    /// All of them were given back.
    ///
    /// @return whether there is a file with them
    boolean keep() throws IOException {
        end();
        if (this.output != null) {
            this.output.keep();
        }
        return this.output != null;
    }

    @Override
    public void close() throws IOException {
        if (this.output != null) {
            this.output.close();
        }
    }

}
