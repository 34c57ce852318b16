package org.alianza.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alianza.file.RowWriter;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// Writes rows that were refused as a file that is read again when they are mended.
final class GivenBack {

    private GivenBack() {
    }

    static void write(Lines<RefusedRow> rows, OutputStream out) throws IOException {
        Map<String, Set<String>> columns = rows.read(all -> {
            Map<String, Set<String>> found = new LinkedHashMap<>();
            all.forEach(one -> found.computeIfAbsent(one.row().table(), table -> new TreeSet<>()).addAll(one.row().cells().keySet()));
            return found;
        });
        try (RowWriter writer = RowWriter.workbook(out)) {
            rows.read(all -> {
                try {
                    tables(all.iterator(), columns, writer);
                    return true;
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /// They come table by table, as they were read.
    private static void tables(Iterator<RefusedRow> rows, Map<String, Set<String>> columns, RowWriter writer) throws IOException {
        RefusedRow next = rows.hasNext() ? rows.next() : null;
        while (next != null) {
            next = table(next, rows, columns, writer);
        }
    }

    private static @Nullable RefusedRow table(RefusedRow first, Iterator<RefusedRow> rows, Map<String, Set<String>> columns, RowWriter writer)
            throws IOException {
        TableSchema schema = TableSchema.of(first.row().table());
        Set<String> more = new TreeSet<>(columns.getOrDefault(schema.name(), Set.of()));
        schema.fields().stream().map(TableSchema.Field::name).forEach(more::remove);
        more.add(RowWriter.PROBLEM);
        try (RowWriter.Table table = writer.table(schema, more)) {
            RefusedRow one = first;
            while (one.row().table().equals(schema.name())) {
                Map<String, String> cells = new LinkedHashMap<>(one.row().cells());
                cells.put(RowWriter.PROBLEM, one.problem());
                table.row(cells);
                if (!rows.hasNext()) {
                    return null;
                }
                one = rows.next();
            }
            return one;
        }
    }

}
