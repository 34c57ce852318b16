package org.alianza.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.alianza.table.Validation;
import org.jspecify.annotations.Nullable;

/// The columns a file has for a table, and what of its cells becomes a row.
final class Columns {

    /// The column that says what was wrong in rows that were given back: it is passed over when they
    /// return.
    static final String PROBLEM = "problem";

    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{3}");

    /// The first mark that goes above or below another letter (U+0300): what has none is composed already.
    private static final int FIRST_MARK = 0x300;

    private final TableSchema table;

    private final List<@Nullable String> names;

    private final Set<String> pointed = new HashSet<>();

    private final int longest;

    private Columns(TableSchema table, List<@Nullable String> names, int longest) {
        this.table = table;
        this.names = names;
        this.longest = longest;
    }

    /// Reads the header of a table.
    ///
    /// @param commas whether numbers of this file may have a comma before decimals and points between
    /// thousands
    /// @throws Unreadable if it is no header, or leaves open which cell is which
    static Columns of(TableSchema table, Place place, List<String> header, boolean commas, FileLimits limits, Sink sink)
            throws Unreadable {
        List<String> cells = new ArrayList<>(header.stream().map(Columns::clean).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > limits.columns()) {
            throw new Unreadable(Rule.COLUMN, cells.size() + " columns", "at most %d columns".formatted(limits.columns()));
        }
        check(table, cells);
        Validation.header(table, place, cells.stream().filter(cell -> !cell.isEmpty() && !cell.equals(PROBLEM)).toList())
            .forEach(sink::finding);
        List<@Nullable String> names = new ArrayList<>();
        cells.forEach(cell -> names.add((table.field(cell) != null) ? cell : null));
        Columns columns = new Columns(table, names, limits.cell());
        if (commas) {
            table.fields().stream().filter(Columns::isAnyNumber).map(TableSchema.Field::name).forEach(columns.pointed::add);
        }
        return columns;
    }

    private static void check(TableSchema table, List<String> cells) throws Unreadable {
        List<String> required = table.fields().stream().filter(TableSchema.Field::required).map(TableSchema.Field::name).toList();
        if (cells.stream().noneMatch(cell -> table.field(cell) != null)) {
            throw new Unreadable(Rule.FORMAT, String.join(", ", cells), "the names of columns in the first line: "
                    + String.join(", ", table.fields().stream().map(TableSchema.Field::name).toList()));
        }
        for (String column : required) {
            if (!cells.contains(column)) {
                throw new Unreadable(Rule.COLUMN, String.join(", ", cells), "the column " + column);
            }
        }
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            if (!cell.isEmpty() && !seen.add(cell)) {
                throw new Unreadable(Rule.COLUMN, cell, "each column once");
            }
        }
    }

    /// A text without space around it, its letters composed (NFC).
    static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String bare = text.substring(start, end);
        return bare.chars().allMatch(letter -> letter < FIRST_MARK) ? bare : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /// Also the space that does not break, which spreadsheets are full of.
    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /// Latitudes and longitudes cannot be thousands.
    private static boolean isAnyNumber(TableSchema.Field field) {
        return field.type().equals("number") && field.maximum() == null;
    }

    /// Hands out the row of some cells; what is empty is none.
    void row(Place place, List<Cell> cells, Sink sink) {
        Map<String, String> row = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = clean(cells.get(i).text());
            if (text.isEmpty()) {
                continue;
            }
            if (i >= this.names.size()) {
                findings.add(finding(place, Rule.READABLE, "", cells.size() + " cells",
                        this.names.size() + ", as many as the header has"));
                break;
            }
            String column = this.names.get(i);
            if (column != null) {
                cell(place, column, cells.get(i), text).ifPresent(findings::add);
                row.put(column, (text.length() > this.longest) ? text.substring(0, this.longest) : text);
            }
        }
        if (!row.isEmpty() || !findings.isEmpty()) {
            findings.forEach(sink::finding);
            sink.row(new Row(this.table.name(), place, row));
        }
    }

    /// What is wrong with a cell, so that its row cannot be taken.
    private Optional<Finding> cell(Place place, String column, Cell cell, String text) {
        if (cell.rule() != null) {
            return Optional.of(finding(place, cell.rule(), column, text, cell.expected()));
        }
        if (text.length() > this.longest) {
            return Optional.of(finding(place, Rule.READABLE, column, text, "at most %d characters".formatted(this.longest)));
        }
        if (this.pointed.contains(column) && THOUSANDS_OR_DECIMALS.matcher(text).matches()) {
            return Optional.of(finding(place, Rule.NUMBER, column, text,
                    "%s if the point is between thousands, %s0 if it is before decimals"
                .formatted(text.replace(".", ""), text)));
        }
        return Optional.empty();
    }

    private Finding finding(Place place, Rule rule, String column, String value, String expected) {
        return new Finding(Severity.ERROR, rule, place, this.table.name(), column, value, expected);
    }

}
