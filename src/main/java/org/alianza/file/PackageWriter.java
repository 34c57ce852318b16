package org.alianza.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.alianza.table.TableSchema;

/// Writes a data package: tables as CSV (UTF-8, commas), then what describes them.
final class PackageWriter implements RowWriter {

    private final Target target;

    private final String name;

    private final List<Written> tables = new ArrayList<>();

    PackageWriter(Target target, String name) {
        this.target = target;
        this.name = name;
    }

    @Override
    public Table table(TableSchema table, Collection<String> columns) throws IOException {
        Written written = Written.of(table, columns);
        this.tables.add(written);
        CsvWriter csv = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(this.target.open(table.name() + ".csv"), StandardCharsets.UTF_8));
        csv.writeRecord(written.columns());
        return new CsvRows(written, csv);
    }

    @Override
    public void close() throws IOException {
        try (this.target; OutputStream out = this.target.open(Descriptor.FILE)) {
            out.write(Description.of(this.name, this.tables).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A table of it.
    ///
    /// @param written its columns
    /// @param csv where rows go
    private record CsvRows(Written written, CsvWriter csv) implements Table {

        @Override
        public void row(Map<String, String> cells) {
            this.csv.writeRecord(this.written.cells(cells));
        }

        @Override
        public void close() throws IOException {
            this.csv.close();
        }

    }

    /// Where the files of a package go.
    interface Target extends AutoCloseable {

        /// Begins a file; the one before has to be closed.
        OutputStream open(String file) throws IOException;

        @Override
        default void close() throws IOException {
        }

    }

    /// Files in a folder.
    ///
    /// @param folder the folder
    record IntoFolder(Path folder) implements Target {

        @Override
        public OutputStream open(String file) throws IOException {
            Files.createDirectories(this.folder);
            return new BufferedOutputStream(Files.newOutputStream(this.folder.resolve(file)));
        }

    }

    /// Files in an archive, all of the same old day: the same rows make the same archive.
    static final class IntoZip implements Target {

        private static final long DAY_1 = 315_619_200_000L;

        private final ZipOutputStream zip;

        IntoZip(OutputStream out) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream open(String file) throws IOException {
            ZipEntry entry = new ZipEntry(file);
            entry.setTime(DAY_1);
            this.zip.putNextEntry(entry);
            return new BufferedOutputStream(this.zip) {

                @Override
                public void close() throws IOException {
                    flush();
                    IntoZip.this.zip.closeEntry();
                }

            };
        }

        @Override
        public void close() throws IOException {
            this.zip.close();
        }

    }

}
