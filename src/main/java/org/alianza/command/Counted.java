package org.alianza.command;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

import org.alianza.file.RowWriter;
import org.alianza.table.TableSchema;

/// Counts the rows that are written.
final class Counted implements RowWriter {

    private final RowWriter writer;

    private final Bar bar;

    private long rows;

    Counted(RowWriter writer, Bar bar) {
        this.writer = writer;
        this.bar = bar;
    }

    long rows() {
        return this.rows;
    }

    @Override
    public Table table(TableSchema table, Collection<String> columns) throws IOException {
        Table written = this.writer.table(table, columns);
        return new Table() {

            @Override
            public void row(Map<String, String> cells) throws IOException {
                written.row(cells);
                Counted.this.rows++;
                Counted.this.bar.at(0, Counted.this.rows);
            }

            @Override
            public void close() throws IOException {
                written.close();
            }

        };
    }

    @Override
    public void close() throws IOException {
        this.writer.close();
    }

}
