package org.alianza.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.alianza.table.TableSchema;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a workbook of which each sheet is a table.
final class WorkbookWriter implements RowWriter {

    private static final int MOST_ROWS = 1 << 20;

    private static final int ROWS_AT_ONCE = 1000;

    private final OutputStream out;

    private final Workbook workbook;

    WorkbookWriter(OutputStream out) {
        this.out = out;
        this.workbook = new Workbook(out, "Alianza", "1.0");
    }

    @Override
    public Table table(TableSchema table, Collection<String> columns) throws IOException {
        Written written = Written.of(table, columns);
        Worksheet sheet = this.workbook.newWorksheet(table.name());
        sheet.freezePane(0, 1);
        SheetRows rows = new SheetRows(written, sheet);
        rows.header();
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (this.out) {
            this.workbook.finish();
        }
    }

    /// A table of it.
    private static final class SheetRows implements Table {

        private final Written written;

        private final Worksheet sheet;

        private int row;

        SheetRows(Written written, Worksheet sheet) {
            this.written = written;
            this.sheet = sheet;
        }

        void header() throws IOException {
            add(this.written.columns(), false);
        }

        @Override
        public void row(Map<String, String> cells) throws IOException {
            add(this.written.cells(cells), true);
        }

        private void add(List<String> cells, boolean numbers) throws IOException {
            if (this.row == MOST_ROWS) {
                throw new IllegalArgumentException(
                        "%s: a sheet holds %d rows; write a data package".formatted(this.sheet.getName(), MOST_ROWS));
            }
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell.isEmpty()) {
                    continue;
                }
                BigDecimal number = numbers ? number(i, cell) : null;
                if (number != null) {
                    this.sheet.value(this.row, i, number);
                }
                else {
                    this.sheet.inlineString(this.row, i, escaped(cell));
                }
            }
            this.row++;
            if (this.row % ROWS_AT_ONCE == 0) {
                this.sheet.flush();
            }
        }

        /// Numbers are written as such where Excel gives back the same text.
        private @Nullable BigDecimal number(int column, String cell) {
            if (column >= this.written.table().fields().size() || this.written.table().fields().get(column).type().equals("string")) {
                return null;
            }
            Cell back = ExcelNumber.cell(cell, Styles.Shown.NUMBER, false);
            BigDecimal number = (back.rule() == null && back.text().equals(cell)) ? new BigDecimal(cell) : null;
            return (number != null && number.precision() <= ExcelNumber.DIGITS) ? number : null;
        }

        private String escaped(String cell) {
            if (cell.length() > FileLimits.DEFAULT.cell()) {
                throw new IllegalArgumentException("%s: a cell of a workbook holds %d characters, not %d; write a data package"
                    .formatted(this.sheet.getName(), FileLimits.DEFAULT.cell(), cell.length()));
            }
            return SheetText.escaped(cell);
        }

        @Override
        public void close() throws IOException {
            this.sheet.finish();
        }

    }

}
