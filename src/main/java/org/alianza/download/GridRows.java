package org.alianza.download;

import java.io.IOException;

import org.alianza.fact.Entity;

/// A list as rows of cells.
///
/// @param sheet what is listed
/// @param cells how what is found becomes cells
/// @param grid where they are written
/// @param <E> what is listed
record GridRows<E extends Entity>(Sheet<E> sheet, Cells cells, Grid grid) implements Rows<E> {

    GridRows(Sheet<E> sheet, Grid grid) {
        this(sheet, new Cells(sheet.language()), grid);
    }

    @Override
    public void row(Found<E> found) throws IOException {
        this.grid.row(this.cells.of(this.sheet.columns(), found));
    }

    @Override
    public void end() throws IOException {
        this.grid.end();
    }

}
