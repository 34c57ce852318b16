package org.alianza.intake;

/// Something in a data package that is not as it should be.
///
/// @param table the table, or the file where there is no table
/// @param line the line of the file, counted from 1, the header being the first; 0: the whole file
/// @param column the column; empty: the whole row
/// @param value what stands there
/// @param expected what would be right
public record Finding(String table, long line, String column, String value, String expected) {

    private static final int SHOWN = 80;

    public Finding {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    static Finding file(String name, String value, String expected) {
        return new Finding(name, 0, "", value, expected);
    }

    @Override
    public String toString() {
        return "%s, line %d, column %s: '%s' — expected %s".formatted(this.table, this.line,
                this.column.isEmpty() ? "-" : this.column, this.value, this.expected);
    }

}
