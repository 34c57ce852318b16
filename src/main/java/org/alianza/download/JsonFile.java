package org.alianza.download;

import org.alianza.fact.Entity;

/// A list as plain JSON: each item with all its values, some of which are lists.
///
/// @param sheet what is listed
/// @param trees how what is found becomes an item
/// @param items where they are written
/// @param <E> what is listed
record JsonFile<E extends Entity>(Sheet<E> sheet, Trees trees, JsonItems items) implements Rows<E> {

    JsonFile(Sheet<E> sheet, JsonItems items) {
        this(sheet, new Trees(sheet.language()), items);
    }

    @Override
    public void row(Found<E> found) {
        this.items.item(this.trees.of(this.sheet.columns(), found));
    }

    @Override
    public void end() {
        this.items.end();
    }

}
