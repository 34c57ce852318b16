package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.alianza.file.SheetText;
import org.alianza.source.Source;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A list as a workbook: the list on one sheet, on more if it is longer than a sheet can be, and the manifest on the
/// last. Texts are written as texts, so that none of them is a formula.
///
/// @param <E> what is listed
final class WorkbookFile<E extends Entity> implements Rows<E> {

    private static final int MOST_ROWS = 1 << 20;

    private static final int ROWS_AT_ONCE = 500;

    private final Sheet<E> sheet;

    private final Cells cells;

    private final Workbook workbook;

    private Worksheet page;

    private int pages = 1;

    private int row;

    WorkbookFile(Sheet<E> sheet, OutputStream out) throws IOException {
        this.sheet = sheet;
        this.cells = new Cells(sheet.language());
        // A version of Excel's own form, two numbers; that of Alianza is in the manifest.
        this.workbook = new Workbook(out, "Alianza", "1.0");
        this.page = page();
    }

    @Override
    public void row(Found<E> found) throws IOException {
        if (this.row == MOST_ROWS) {
            this.page.finish();
            this.pages++;
            this.page = page();
        }
        write(this.page, this.cells.of(this.sheet.columns(), found));
        if (this.row % ROWS_AT_ONCE == 0) {
            this.page.flush();
        }
    }

    @Override
    public void end() throws IOException {
        this.page.finish();
        this.row = 0;
        Worksheet about = this.workbook.newWorksheet("manifest");
        for (Map.Entry<String, @Nullable String> fact : this.sheet.manifest().facts().entrySet()) {
            write(about, Arrays.asList(fact.getKey(), fact.getValue()));
        }
        for (Source source : this.sheet.manifest().sources()) {
            Map<String, Object> told = this.sheet.manifest().source(source);
            write(about, Arrays.asList("source", told.get("id"), told.get("title"), told.get("published"), told.get("url")));
        }
        about.finish();
        this.workbook.finish();
    }

    private Worksheet page() throws IOException {
        String room = this.sheet.table().room();
        Worksheet next = this.workbook.newWorksheet((this.pages > 1) ? room + " " + this.pages : room);
        next.freezePane(0, 1);
        this.row = 0;
        write(next, List.copyOf(Cells.header(this.sheet.columns())));
        return next;
    }

    private void write(Worksheet page, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> {
                }
                case Number number -> page.value(this.row, i, number);
                case Boolean flag -> page.value(this.row, i, flag);
                case Object text -> page.inlineString(this.row, i, SheetText.cut(text.toString()));
            }
        }
        this.row++;
    }

}
