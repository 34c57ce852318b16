package org.alianza.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet, one after the other.
final class SheetReader {

    private static final Pattern ESCAPED = Pattern.compile("_x(?<code>[0-9A-Fa-f]{4})_");

    private static final int LETTERS = 26;

    private static final int MOST_LETTERS = 3;

    private final Xml xml;

    private final SharedTexts texts;

    private final Styles styles;

    private final boolean from1904;

    private final FileLimits limits;

    private long row;

    SheetReader(Xml xml, SharedTexts texts, Styles styles, boolean from1904, FileLimits limits) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /// The number of the row last read, the first being 1.
    long row() {
        return this.row;
    }

    /// The cells of the next row that has any; null: there is none.
    @Nullable List<Cell> next() throws IOException {
        while (this.xml.next()) {
            if (this.xml.starts("row")) {
                String number = this.xml.attribute("r");
                this.row = (number != null && number.matches("[0-9]{1,7}")) ? Long.parseLong(number) : this.row + 1;
                List<Cell> cells = cells();
                if (!cells.isEmpty()) {
                    return cells;
                }
            }
        }
        return null;
    }

    private List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (this.xml.next() && !this.xml.ends("row")) {
            if (!this.xml.starts("c")) {
                continue;
            }
            column = column(this.xml.attribute("r"), column + 1);
            Cell cell = cell();
            if (cell.text().isEmpty()) {
                continue;
            }
            if (column >= this.limits.columns() || column < cells.size()) {
                throw new Unreadable(Rule.COLUMN, "column %d in row %d".formatted(column + 1, this.row),
                        "at most %d columns, in order".formatted(this.limits.columns()));
            }
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell);
        }
        return cells;
    }

    /// The column of an address such as `AB12`, counted from 0.
    private static int column(@Nullable String address, int next) {
        int column = 0;
        int letters = 0;
        while (address != null && letters < address.length() && letters <= MOST_LETTERS && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z') {
            column = column * LETTERS + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return (letters > 0) ? column - 1 : next;
    }

    private Cell cell() throws IOException {
        String type = Objects.requireNonNullElse(this.xml.attribute("t"), "n");
        Styles.Shown shown = this.styles.of(this.xml.attribute("s"));
        String value = "";
        boolean formula = false;
        while (this.xml.next() && !this.xml.ends("c")) {
            if (this.xml.starts("f")) {
                formula = true;
                this.xml.content(this.limits.cell(), "");
            }
            else if (this.xml.starts("v") || this.xml.starts("is")) {
                value = this.xml.content(this.limits.cell(), "rPh");
            }
        }
        if (formula) {
            return Cell.wrong(value.isEmpty() ? "=" : value, Rule.READABLE,
                    "values only, no formula: copy the cells and paste them as values");
        }
        return value.isEmpty() ? Cell.EMPTY : cell(type, shown, value);
    }

    private Cell cell(String type, Styles.Shown shown, String value) throws IOException {
        return switch (type) {
            case "s" -> Cell.of(unescaped(this.texts.get(value.strip())));
            case "inlineStr", "str" -> Cell.of(unescaped(value));
            case "d" -> Cell.of(value);
            case "b" -> Cell.of(value.equals("0") ? "FALSE" : "TRUE");
            case "e" -> Cell.wrong(value, Rule.READABLE, "a value: the spreadsheet could not calculate this one");
            default -> ExcelNumber.cell(value.strip(), shown, this.from1904);
        };
    }

    /// What XML has no letter for is written by its number (ECMA-376, 22.9.2.19).
    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text)
            .replaceAll(code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)))) : text;
    }

}
