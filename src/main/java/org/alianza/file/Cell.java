package org.alianza.file;

import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// A cell as it stands in a file.
///
/// @param text what it says; empty: nothing
/// @param rule null: it can be taken; else what it does not keep to
/// @param expected what would be right
record Cell(String text, @Nullable Rule rule, String expected) {

    static final Cell EMPTY = of("");

    static Cell of(String text) {
        return new Cell(text, null, "");
    }

    /// One that cannot be taken.
    static Cell wrong(String text, Rule rule, String expected) {
        return new Cell(text, rule, expected);
    }

}
