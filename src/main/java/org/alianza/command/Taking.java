package org.alianza.command;

import java.util.List;
import java.util.function.Function;

import org.alianza.account.Door;
import org.alianza.file.RowFile;
import org.alianza.intake.ImportListener;
import org.alianza.intake.ImportReport;
import org.alianza.intake.ImportTerms;
import org.alianza.intake.Intake;
import org.alianza.intake.RefusedRow;
import org.alianza.register.Author;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.alianza.table.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the intake take a file, and reports on it.
///
/// @param intake that does the work
/// @param session of the command
/// @param rejected rows that are given back
/// @param terms on which it takes it: whoever may read the data folder may do anything
record Taking(Intake intake, Session session, Rejected rejected, ImportTerms terms) {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    /// Tells what an import would do.
    Exit dryRun(RowFile file) {
        return report(file, "import.checking", listener -> this.intake.dryRun(file, this.terms, listener));
    }

    /// Imports a file.
    Exit apply(RowFile file) {
        Author author = new Author(this.session.account(), Door.COMMAND_LINE);
        LOG.info("{} imports {} (SHA-256 {})", author.account(), file.name(), file.hash());
        return report(file, "import.importing", listener -> this.intake.apply(file, author, this.terms, listener));
    }

    private Exit report(RowFile file, String task, Function<ImportListener, ImportReport> work) {
        Findings findings = new Findings(this.session);
        ImportReport report;
        try (Bar bar = new Bar(this.session, this.session.words().of(task, file.name()))) {
            report = work.apply(new Told(this.rejected, findings, bar));
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

    /// What the intake tells.
    ///
    /// @param rejected takes the rows that are given back
    /// @param findings counts what is wrong
    /// @param bar shows how far it has come
    private record Told(Rejected rejected, Findings findings, Bar bar) implements ImportListener {

        @Override
        public void finding(Finding finding) {
            this.bar.report(this.findings.line(finding));
        }

        @Override
        public void refused(Row row, List<Finding> why) {
            this.rejected.refused(RefusedRow.of(row, why));
        }

        @Override
        public void progress(ImportReport soFar) {
            this.bar.at(soFar.done(), soFar.rows());
        }

    }

}
