package org.alianza.register;

import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// A row as it will be and as it is.
///
/// @param after what is written
/// @param before what it replaces; null: it is new
record Revised(Row after, @Nullable Row before) {

    String key() {
        return Shape.of(this.after.table()).key(this.after);
    }

    boolean isNew() {
        return this.before == null;
    }

    boolean changed() {
        return this.before == null || !this.before.saysTheSameAs(this.after);
    }

}
