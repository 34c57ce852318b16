package org.alianza.download;

import java.util.List;
import java.util.Locale;

import org.alianza.fact.Moment;
import org.jspecify.annotations.Nullable;

/// A table that a page of another room shows.
///
/// @param name of the file, without day and extension
/// @param title what it tells, in the reader's language
/// @param columns the names of its columns
/// @param at the two dates that hold for all of it
/// @param language of its texts
/// @param filling finds the rows
public record PageTable(String name, String title, List<String> columns, Moment at, Locale language, Filling filling) {

    /// Finds the rows of a table, a few at a time.
    public interface Filling {

        /// Hands on every row, in order.
        void fill(Line line);

    }

    /// Takes rows.
    public interface Line {

        /// One row.
        ///
        /// @param cells texts, numbers and truths, as many as there are columns; null: nothing is told there
        void row(@Nullable Object... cells);

    }

}
