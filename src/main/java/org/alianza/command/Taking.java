package org.alianza.command;

import java.util.function.Consumer;

import org.alianza.account.Door;
import org.alianza.file.RowFile;
import org.alianza.intake.ImportReport;
import org.alianza.intake.Intake;
import org.alianza.register.Author;
import org.alianza.table.Finding;
import org.alianza.table.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the intake take a file, and reports on it.
///
/// @param intake that does the work
/// @param session of the command
/// @param rejected rows that are given back
record Taking(Intake intake, Session session, Rejected rejected) {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    /// Tells what an import would do.
    Exit dryRun(RowFile file) {
        return report(file, "import.checking", (findings, bar) -> this.intake.dryRun(file, findings, this.rejected::refused, bar));
    }

    /// Imports a file.
    Exit apply(RowFile file) {
        Author author = new Author(this.session.account(), Door.COMMAND_LINE);
        LOG.info("{} imports {} (SHA-256 {})", author.account(), file.name(), file.hash());
        return report(file, "import.importing", (findings, bar) -> this.intake.apply(file, author, findings, this.rejected::refused, bar));
    }

    private Exit report(RowFile file, String task, Work work) {
        Findings findings = new Findings(this.session);
        ImportReport report;
        try (Bar bar = new Bar(this.session, this.session.words().of(task, file.name()))) {
            report = work.begin(finding -> {
                this.rejected.found(finding);
                bar.report(findings.line(finding));
            }, bar);
        }
        this.session.out().print(summary(report));
        if (findings.count(Severity.CRITICAL) > 0) {
            this.session.say("import.nothing");
        }
        return findings.exit();
    }

    private Summary summary(ImportReport report) {
        return new Summary(this.session.words()).with("rows", report.rows())
            .with("created", report.created())
            .with("changed", report.changed())
            .with("unchanged", report.unchanged())
            .with("refused", report.refused());
    }

    /// What the intake does.
    @FunctionalInterface
    private interface Work {

        ImportReport begin(Consumer<Finding> findings, Bar bar);

    }

}
