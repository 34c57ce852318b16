package org.alianza.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.alianza.table.Finding;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A data package was refused whole; it says all that is wrong with it.
public final class DamagedPackage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    DamagedPackage(Path folder, List<Finding> findings) {
        super("The data package %s is damaged (problems: %d); nothing of it was loaded:%n%s".formatted(folder, findings.size(),
                findings.stream().map(finding -> "  " + finding).collect(Collectors.joining(System.lineSeparator()))));
        this.findings = List.copyOf(findings);
    }

    /// What is wrong, in the order of the format's tables.
    public List<Finding> findings() {
        return this.findings;
    }

    /// Reports it on the console.
    static class Analyzer extends AbstractFailureAnalyzer<DamagedPackage> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DamagedPackage cause) {
            return new FailureAnalysis(cause.getMessage(), "Mend the rows named above and start again.", cause);
        }

    }

}
