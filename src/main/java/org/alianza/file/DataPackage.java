package org.alianza.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;

/// A Frictionless Data Package: tables as CSV beside each other.
final class DataPackage implements RowFile.Content {

    private final Parts parts;

    private final List<Finding> findings = new ArrayList<>();

    private final List<CsvTable> tables = new ArrayList<>();

    DataPackage(Parts parts, FileLimits limits) throws IOException {
        this.parts = parts;
        Map<String, String> paths = Descriptor.read(parts, limits, this.findings::add);
        for (TableSchema table : TableSchema.all()) {
            String path = paths.get(table.name());
            if (path != null) {
                this.tables.add(new CsvTable(table, parts, path, limits));
            }
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        this.findings.forEach(sink::finding);
        for (CsvTable table : this.tables) {
            table.readOrTell(sink);
        }
    }

    @Override
    public void close() throws IOException {
        this.parts.close();
    }

}
