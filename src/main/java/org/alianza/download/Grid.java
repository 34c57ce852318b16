package org.alianza.download;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A file of rows in the making. Each cell is a text, a number or a truth, or null: nothing is told there.
///
/// It is not closed when something goes wrong: what was broken off must not look whole.
interface Grid {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /// Nothing more comes.
    void end() throws IOException;

}
