package org.alianza.table;

/// What a row or file has to keep to.
public enum Rule {

    /// The file can be read.
    READABLE,
    /// The file is a table or descriptor of the format.
    FORMAT,
    /// The column belongs to the table.
    COLUMN,
    /// What is required is given.
    REQUIRED,
    /// Numbers are numbers, within their bounds.
    NUMBER,
    /// A text has the form it needs.
    FORM,
    /// A code is one of its list.
    CODE,
    /// A date is one, and the first of a span does not come after its last.
    DATE,
    /// A name is of a reasonable length, without characters nobody sees.
    NAME,
    /// What is named exists and is of the right sort.
    REFERENCE,
    /// An id is used once; the same is said once.
    UNIQUE,
    /// Values that belong together are given together.
    TOGETHER,
    /// One entry of a history does not contradict another.
    ORDER,
    /// What the format cannot hold is left out.
    REPRESENTABLE

}
