package org.alianza.download;

import java.util.List;

/// What a column holds, and how a table that knows only cells holds it.
enum Kind {

    /// Words as they stand: [String].
    TEXT("string"),
    /// The name of a code of the schema: [String].
    CODE("string"),
    /// Words in several languages: [org.alianza.fact.Localised].
    WORDS("string"),
    /// An address of the web: [String].
    URL("anyURI"),
    /// A whole number: [Long].
    COUNT("integer"),
    /// Yes or no: [Boolean].
    FLAG("boolean"),
    /// A year, month or day: [org.alianza.fact.PartialDate].
    DAY("string"),
    /// A [org.alianza.place.Country].
    COUNTRY("string"),
    /// A place on the earth: [org.alianza.fact.Coordinates].
    PLACE("double"),
    /// [org.alianza.fact.Money].
    MONEY("decimal"),
    /// A [org.alianza.fact.Quantity].
    QUANTITY("decimal"),
    /// Another entity: [Link].
    LINK("string"),
    /// How something stood since when: [Entry].
    ENTRY("string"),
    /// A value that was measured: [Reading].
    READING("string");

    private final String datatype;

    Kind(String datatype) {
        this.datatype = datatype;
    }

    /// The datatype of XML Schema of a column's first cell.
    String datatype() {
        return this.datatype;
    }

    /// The names of its cells.
    ///
    /// @param many whether there may be several values
    List<String> cells(String column, boolean many) {
        return switch (this) {
            case COUNTRY -> List.of(column, column + "Name");
            case PLACE -> List.of("latitude", "longitude");
            case MONEY -> List.of("amount", "currency");
            case QUANTITY -> List.of("quantity", "unit");
            case LINK -> List.of(column, column + (many ? "Ids" : "Id"));
            case TEXT, CODE, WORDS, URL, COUNT, FLAG, DAY, ENTRY, READING -> List.of(column);
        };
    }

    /// Whether the first cell of each is a number.
    boolean numeric() {
        return this == COUNT || this == PLACE || this == MONEY || this == QUANTITY;
    }

}
