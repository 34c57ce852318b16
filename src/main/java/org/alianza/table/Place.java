package org.alianza.table;

/// Where a row stands.
///
/// @param file name of the file; empty: the row comes from no file
/// @param part the sheet of a workbook or the element of an XML document; empty: the file has no parts
/// @param row line of the file or row of the sheet, counted from 1, the header being the first; 0: the whole file
public record Place(String file, String part, long row) {

    /// A whole file.
    public static Place of(String file) {
        return new Place(file, "", 0);
    }

    /// The file and the part of it.
    public String name() {
        return this.part.isEmpty() ? this.file : this.file + "/" + this.part;
    }

}
