package org.alianza.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import org.alianza.table.TableSchema;

/// Writes rows table by table, none of which is kept in memory. What is written reads the same again, cell
/// by cell.
///
/// Cells that a spreadsheet could take for formulas (those that begin with = + - @) are harmless in a
/// workbook: they are cells of the type text. A data package is for machines and archives: its CSV says
/// exactly what the cells hold, and who opens it in a spreadsheet by hand is better given the workbook.
public interface RowWriter extends Closeable {

    /// The column that says why a row was given back; when the file returns it is passed over.
    String PROBLEM = Columns.PROBLEM;

    /// The media type of a workbook.
    String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// A data package in a folder, which is made if it is not there.
    ///
    /// @param name of the package: lower case letters, digits and hyphens
    static RowWriter folder(Path folder, String name) {
        return new PackageWriter(new PackageWriter.IntoFolder(folder), name);
    }

    /// A data package in a ZIP archive.
    ///
    /// @param out closed with the writer
    /// @param name of the package: lower case letters, digits and hyphens
    static RowWriter zip(OutputStream out, String name) {
        return new PackageWriter(new PackageWriter.IntoZip(out), name);
    }

    /// A workbook (XLSX).
    ///
    /// @param out closed with the writer
    static RowWriter workbook(OutputStream out) {
        return new WorkbookWriter(out);
    }

    /// Begins a table; the one before has to be closed.
    ///
    /// @param columns those it has beside the ones of the format, such as `name_pt` or [#PROBLEM]
    Table table(TableSchema table, Collection<String> columns) throws IOException;

    /// A table as it is written.
    interface Table extends Closeable {

        /// Adds a row.
        ///
        /// @param cells by column
        /// @throws IllegalArgumentException if the table has no such column, or the file no room for the cell
        void row(Map<String, String> cells) throws IOException;

    }

}
