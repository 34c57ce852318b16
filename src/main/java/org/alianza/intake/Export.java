package org.alianza.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;

import org.alianza.file.RowWriter;
import org.alianza.register.Register;
import org.alianza.table.TableSchema;

import org.springframework.stereotype.Component;

/// Writes all that is held as the tables of the format.
@Component
public class Export {

    private final Register register;

    Export(Register register) {
        this.register = register;
    }

    /// Writes every row that is held, table by table.
    public void write(RowWriter writer) throws IOException {
        for (TableSchema table : TableSchema.all()) {
            try (RowWriter.Table rows = writer.table(table, languages(table))) {
                this.register.each(table.name(), row -> {
                    try {
                        rows.row(row.cells());
                    }
                    catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }

    /// Columns of texts in languages that the format does not name: a table is begun with all it has.
    private Collection<String> languages(TableSchema table) {
        Collection<String> columns = new TreeSet<>();
        this.register.each(table.name(), row -> columns.addAll(row.cells().keySet()));
        table.fields().stream().map(TableSchema.Field::name).forEach(columns::remove);
        return columns;
    }

}
