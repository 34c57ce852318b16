package org.alianza.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.alianza.table.Finding;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// A table as CSV.
final class CsvTable {

    private final TableSchema table;

    private final Parts parts;

    private final String part;

    private final FileLimits limits;

    private @Nullable Encoding encoding;

    CsvTable(TableSchema table, Parts parts, String part, FileLimits limits) {
        this.table = table;
        this.parts = parts;
        this.part = part;
        this.limits = limits;
    }

    /// Hands out its rows, or tells why there are none.
    void readOrTell(Sink sink) throws IOException {
        try {
            read(sink);
        }
        catch (Unreadable e) {
            sink.finding(e.at(this.parts.place(this.part, 0)));
        }
    }

    /// Hands out its rows.
    ///
    /// @throws Unreadable if none of it can be taken
    void read(Sink sink) throws IOException {
        if (this.encoding == null) {
            try (InputStream in = open()) {
                this.encoding = Encoding.of(in);
            }
        }
        if (this.encoding.guessed()) {
            sink.finding(new Finding(Severity.WARNING, Rule.READABLE, this.parts.place(this.part, 0), this.table.name(), "",
                    "read as " + this.encoding.charset(), "text in UTF-8; look whether accents are right, or save it as CSV UTF-8"));
        }
        Delimiter delimiter = delimiter();
        try (Reader text = text(); CsvReader<CsvRecord> csv = CsvReader.builder()
            .fieldSeparator(delimiter.character())
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(this.limits.piece())
            .ofCsvRecord(text)) {
            read(csv.iterator(), delimiter, sink);
        }
        catch (CsvParseException e) {
            throw new Unreadable(Rule.READABLE, words(e),
                    "a CSV table (RFC 4180) that is whole: each quote closed, no cell longer than %d characters"
                .formatted(this.limits.cell()));
        }
        catch (CharacterCodingException e) {
            throw new Unreadable(Rule.READABLE, "not " + this.encoding.charset(), "text in UTF-8");
        }
    }

    private void read(Iterator<CsvRecord> records, Delimiter delimiter, Sink sink) throws IOException {
        CsvRecord first = records.hasNext() ? records.next() : null;
        if (first != null && Delimiter.isTold(first.getField(0)) && records.hasNext()) {
            first = records.next();
        }
        if (first == null) {
            throw new Unreadable(Rule.READABLE, "", "a file that is not empty");
        }
        Columns columns = Columns.of(this.table, this.parts.place(this.part, 1), first.getFields(), delimiter.commas(), this.limits, sink);
        int width = first.getFieldCount();
        while (records.hasNext()) {
            CsvRecord next = records.next();
            if (next.getFieldCount() < width && next.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                sink.finding(new Finding(Severity.ERROR, Rule.READABLE, this.parts.place(this.part, next.getStartingLineNumber()),
                        this.table.name(), "", next.getFieldCount() + " cells", width + ", as many as the header has"));
            }
            columns.row(this.parts.place(this.part, next.getStartingLineNumber()), next.getFields().stream().map(Cell::of).toList(), sink);
        }
    }

    private Delimiter delimiter() throws IOException {
        char[] start = new char[1 << 14];
        try (Reader text = text()) {
            int length = 0;
            for (int count = text.read(start); count > 0; count = text.read(start, length, start.length - length)) {
                length += count;
            }
            return Delimiter.of(this.table, new String(start, 0, length));
        }
        catch (CharacterCodingException e) {
            throw new Unreadable(Rule.READABLE, "not UTF-8", "text in UTF-8");
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(this.parts.open(this.part), 1 << 14);
    }

    private Reader text() throws IOException {
        return Objects.requireNonNull(this.encoding).reader(open());
    }

    private static String words(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

}
