package org.alianza.quality;

/// How much a finding weighs.
enum Severity {

    /// Two claims cannot both be right.
    ERROR,
    /// Somebody should look into it.
    WARNING,
    /// Good to know.
    INFO

}
