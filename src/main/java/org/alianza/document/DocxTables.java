package org.alianza.document;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Tables in a word processor's document, as wide as its text.
final class DocxTables {

    /// A4 less its margins, in twentieths of a point.
    private static final int WIDTH = 9866;

    private static final String LINE = "C6D0D8";

    private static final String HEAD = "E8EFF4";

    private final XWPFDocument word;

    DocxTables(XWPFDocument word) {
        this.word = word;
    }

    /// Without lines.
    ///
    /// @param widths of its columns, in percent
    XWPFTable plain(int rows, List<Integer> widths) {
        XWPFTable table = table(rows, widths);
        table.removeBorders();
        return table;
    }

    /// With lines between its rows and a head that repeats on every page.
    XWPFTable ruled(Block.Table wanted) {
        XWPFTable table = table(wanted.rows().size() + 1, widths(wanted.columns()));
        table.removeBorders();
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.getTableCells().forEach(cell -> cell.setColor(HEAD));
        return table;
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = this.word.createTable(rows, widths.size());
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() != null ? table.getCTTbl().getTblGrid() : table.getCTTbl().addNewTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / 100)));
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTH * widths.get(i) / 100));
            }
        });
        return table;
    }

    /// Columns that name no width share what is left.
    private static List<Integer> widths(List<Block.Column> columns) {
        int named = columns.stream().mapToInt(Block.Column::width).sum();
        long open = columns.stream().filter(column -> column.width() == 0).count();
        return columns.stream().map(column -> (column.width() > 0) ? column.width() : (int) ((100 - named) / open)).toList();
    }

}
