package org.alianza.file;

/// What kind of file holds the rows.
public enum FileKind {

    /// A data package in a folder.
    FOLDER,
    /// A data package in a ZIP archive.
    ZIP,
    /// A workbook (XLSX) of which each sheet is a table.
    WORKBOOK,
    /// One table as CSV.
    TABLE,
    /// Activities of the IATI standard, 2.03.
    IATI,
    /// None that can be read.
    UNKNOWN

}
