package org.alianza.table;

/// Something in a file that is not as it should be.
///
/// @param severity how much it weighs
/// @param rule what it does not keep to
/// @param place where it is
/// @param table the table; empty: no table in particular
/// @param column the column; empty: the whole row
/// @param value what stands there
/// @param expected what would be right
public record Finding(Severity severity, Rule rule, Place place, String table, String column, String value, String expected) {

    private static final int SHOWN = 80;

    public Finding {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    /// A whole file that cannot be taken.
    public static Finding file(String name, Rule rule, String value, String expected) {
        return new Finding(Severity.CRITICAL, rule, Place.of(name), "", "", value, expected);
    }

    /// The same of another column.
    public Finding of(String other) {
        return new Finding(this.severity, this.rule, this.place, this.table, other, this.value, this.expected);
    }

    @Override
    public String toString() {
        String where = this.table.isEmpty() ? this.place.name() : this.table;
        String line = (this.place.row() > 0) ? ", line " + this.place.row() : "";
        String cell = this.column.isEmpty() ? "" : ", column " + this.column;
        return "%s%s%s: '%s' — expected %s".formatted(where, line, cell, this.value, this.expected);
    }

}
