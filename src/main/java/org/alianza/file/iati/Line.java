package org.alianza.file.iati;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.table.Place;
import org.alianza.table.Row;

/// A row in the making.
final class Line {

    private final Map<String, String> cells = new LinkedHashMap<>();

    /// Puts a value into a cell; an empty one leaves it empty.
    Line put(String column, String value) {
        if (!value.isEmpty()) {
            this.cells.put(column, value);
        }
        return this;
    }

    /// Puts the first text of each language into a column of its own.
    Line texts(String column, Map<String, List<String>> texts) {
        texts.forEach((language, all) -> put(column + "_" + language, all.getFirst()));
        return this;
    }

    Row row(String table, Place place) {
        return new Row(table, place, this.cells);
    }

}
