package org.alianza.file;

import java.io.IOException;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.alianza.table.Severity;

/// A file, or a part of one, that cannot be taken.
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    private final String value;

    private final String expected;

    /// Says why.
    ///
    /// @param rule what it does not keep to
    /// @param value what there is
    /// @param expected what would be right
    public Unreadable(Rule rule, String value, String expected) {
        super("'%s': expected %s".formatted(value, expected));
        this.rule = rule;
        this.value = value;
        this.expected = expected;
    }

    /// What is told of it.
    Finding at(Place place) {
        return new Finding(Severity.CRITICAL, this.rule, place, "", "", this.value, this.expected);
    }

}
