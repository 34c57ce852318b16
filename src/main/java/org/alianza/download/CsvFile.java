package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/// A table as CSV: RFC 4180, in UTF-8.
final class CsvFile implements Grid {

    /// By it Excel knows that the text is in UTF-8.
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /// What a spreadsheet may take for the beginning of a formula; wide letters too, which some read as the plain ones.
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r\\n].*|\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final CsvWriter csv;

    CsvFile(List<String> header, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        this.csv.writeRecord(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        this.csv.writeRecord(cells.stream().map(CsvFile::cell).toArray(String[]::new));
    }

    @Override
    public void end() throws IOException {
        this.csv.flush();
    }

    /// A cell that no spreadsheet takes for a formula: an apostrophe makes a text of it.
    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when FORMULA.matcher(text).matches() -> "'" + text;
            default -> value.toString();
        };
    }

}
