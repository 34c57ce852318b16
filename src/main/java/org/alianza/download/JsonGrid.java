package org.alianza.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A table as plain JSON: each row an item, its cells by the names of their columns.
///
/// @param header the names of the columns
/// @param items where they are written
record JsonGrid(List<String> header, JsonItems items) implements Grid {

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            item.put(this.header.get(i), cells.get(i));
        }
        this.items.item(item);
    }

    @Override
    public void end() {
        this.items.end();
    }

}
