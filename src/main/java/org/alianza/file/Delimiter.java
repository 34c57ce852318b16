package org.alianza.file;

import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.alianza.table.TableSchema;

/// What stands between the cells of a CSV table.
///
/// @param character the character
record Delimiter(char character) {

    private static final List<Delimiter> ALL = Stream.of(',', ';', '\t').map(Delimiter::new).toList();

    /// A first line by which spreadsheets tell each other.
    private static final String TOLD = "sep=";

    /// Tells it from the header: it is the one that gives the most columns of the table, else the most
    /// cells.
    static Delimiter of(TableSchema table, String start) {
        List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (lines.isEmpty()) {
            return ALL.getFirst();
        }
        String header = (isTold(lines.getFirst()) && lines.size() > 1) ? lines.get(1) : lines.getFirst();
        return ALL.stream()
            .reduce((best, next) -> (next.fit(table, header) > best.fit(table, header)) ? next : best)
            .orElseThrow();
    }

    private long fit(TableSchema table, String header) {
        List<String> cells = cells(header);
        return cells.stream().filter(cell -> table.field(Columns.clean(cell)) != null).count() * header.length() + cells.size();
    }

    static boolean isTold(String start) {
        return start.startsWith(TOLD) || start.startsWith("\"" + TOLD);
    }

    /// Where a comma does not stand between cells, it may stand before decimals.
    boolean commas() {
        return this.character != ',';
    }

    private List<String> cells(String line) {
        try {
            return CsvReader.builder()
                .fieldSeparator(this.character)
                .ofCsvRecord(line)
                .stream()
                .findFirst()
                .map(CsvRecord::getFields)
                .orElse(List.of());
        }
        catch (CsvParseException e) {
            return List.of();
        }
    }

}
