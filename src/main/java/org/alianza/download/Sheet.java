package org.alianza.download;

import java.util.List;
import java.util.Locale;

import org.alianza.fact.Entity;

/// A list as somebody gets to see it.
///
/// @param table which list
/// @param columns that they see
/// @param manifest what is to be known of the file
/// @param base where the pages of this server are, such as `https://example.org/`
/// @param <E> what is listed
record Sheet<E extends Entity>(Table<E> table, List<Column<E>> columns, Manifest manifest, String base) {

    Locale language() {
        return this.manifest.language();
    }

}
