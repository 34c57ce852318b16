package org.alianza.file;

/// How much of a file is taken before it is refused, so that no file can use up the memory of the house.
///
/// @param inflated bytes that an archive may hold once inflated: 500,000 rows are about 300 MB of a workbook
/// @param ratio times that a part of an archive may grow when inflated: tables grow 10 to 30 times, deflate
/// allows for 1,032 times
/// @param ratioFrom bytes up to which a part may grow as it likes: a short repetitive table grows more
/// @param parts files in an archive
/// @param cell characters of a cell: what Excel holds in one
/// @param columns cells of a row
/// @param piece characters between two cells or tags, whatever they are: a quote that is never closed makes
/// one cell of the rest of a table
public record FileLimits(long inflated, int ratio, long ratioFrom, int parts, int cell, int columns, int piece) {

    /// What suits 512 MB of heap.
    public static final FileLimits DEFAULT = new FileLimits(1L << 30, 100, 1 << 20, 1000, 32_767, 200, 1 << 20);

}
