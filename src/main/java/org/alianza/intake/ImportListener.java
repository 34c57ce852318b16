package org.alianza.intake;

import java.util.List;

import org.alianza.table.Finding;
import org.alianza.table.Row;

/// Is told how an import goes.
public interface ImportListener {

    /// Something in the file is not as it should be.
    void finding(Finding finding);

    /// A row is not taken.
    ///
    /// @param why all that is wrong with it
    default void refused(Row row, List<Finding> why) {
    }

    /// Something in the file may be a party that is held under another id.
    default void match(ImportMatch match) {
    }

    /// Some more rows were counted, or looked at.
    default void progress(ImportReport soFar) {
    }

    /// Whether to stop before the next rows.
    default boolean cancelled() {
        return false;
    }

}
