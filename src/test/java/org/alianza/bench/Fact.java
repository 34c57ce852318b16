package org.alianza.bench;

/// What was measured once for a graph of a size in a database.
///
/// @param database where it lives: `embedded` or `remote`
/// @param name what it is
/// @param unit of the value: `s` or `MB`
record Fact(Size size, String database, String name, double value, String unit) {

    /// Whether it is a newer measurement of the same.
    boolean replaces(Fact former) {
        return this.size == former.size && this.database.equals(former.database) && this.name.equals(former.name);
    }

}
