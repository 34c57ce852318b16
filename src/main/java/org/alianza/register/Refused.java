package org.alianza.register;

import java.util.List;
import java.util.stream.Collectors;

import org.alianza.table.Finding;

/// Rows cannot be held; nothing was changed.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /// @param findings what is wrong
    public Refused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    /// What is wrong with them.
    public List<Finding> findings() {
        return this.findings;
    }

}
