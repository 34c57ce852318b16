package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.alianza.file.SheetText;
import org.alianza.source.Source;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A table as a workbook: its rows on one sheet, on more if there are more than a sheet can hold, and the manifest on the
/// last. Texts are written as texts, so that none of them is a formula.
final class WorkbookFile implements Grid {

    private static final int MOST_ROWS = 1 << 20;

    private static final int ROWS_AT_ONCE = 500;

    private final String name;

    private final List<String> header;

    private final Manifest manifest;

    private final Workbook workbook;

    private Worksheet page;

    private int pages = 1;

    private int row;

    /// @param name of the sheet
    WorkbookFile(String name, List<String> header, Manifest manifest, OutputStream out) throws IOException {
        this.name = name;
        this.header = header;
        this.manifest = manifest;
        // A version of Excel's own form, two numbers; that of Alianza is in the manifest.
        this.workbook = new Workbook(out, "Alianza", "1.0");
        this.page = page();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (this.row == MOST_ROWS) {
            this.page.finish();
            this.pages++;
            this.page = page();
        }
        write(this.page, cells);
        if (this.row % ROWS_AT_ONCE == 0) {
            this.page.flush();
        }
    }

    @Override
    public void end() throws IOException {
        this.page.finish();
        this.row = 0;
        Worksheet about = this.workbook.newWorksheet("manifest");
        for (Map.Entry<String, @Nullable String> fact : this.manifest.facts().entrySet()) {
            write(about, Arrays.asList(fact.getKey(), fact.getValue()));
        }
        for (Source source : this.manifest.sources()) {
            Map<String, Object> told = this.manifest.source(source);
            write(about, Arrays.asList("source", told.get("id"), told.get("title"), told.get("published"), told.get("url")));
        }
        about.finish();
        this.workbook.finish();
    }

    private Worksheet page() throws IOException {
        Worksheet next = this.workbook.newWorksheet((this.pages > 1) ? this.name + " " + this.pages : this.name);
        next.freezePane(0, 1);
        this.row = 0;
        write(next, this.header);
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
