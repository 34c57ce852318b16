package org.alianza.table;

/// How much a finding weighs.
public enum Severity {

    /// Nothing of the file can be taken.
    CRITICAL,
    /// The row cannot be taken.
    ERROR,
    /// The row can be taken; someone should look at it.
    WARNING

}
