package org.alianza.table;

import java.util.List;

/// Where something was said.
///
/// @param table its table
/// @param line of it
record Said(String table, long line) {

    private static final List<String> TABLES = TableSchema.all().stream().map(TableSchema::name).toList();

    static Said in(Row row) {
        return new Said(row.table(), row.place().row());
    }

    static Said of(long number) {
        return new Said(TABLES.get((int) (number % TABLES.size())), number / TABLES.size());
    }

    long number() {
        return this.line * TABLES.size() + TABLES.indexOf(this.table);
    }

}
