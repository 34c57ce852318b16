package org.alianza.selection;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// Makes what is answered of what the database has returned.
interface Reader {

    /// What is answered.
    ///
    /// @param row the columns of an object
    @Nullable Object read(Value row);

}
