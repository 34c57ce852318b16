package org.alianza.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alianza.file.RowFile;
import org.alianza.intake.ImportTerms;
import org.alianza.intake.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports a file, or tells what that would do.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--no-citations")
    private boolean withoutCitations;

    @Option(names = "--force")
    private boolean force;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Source.check("FILE", this.file);
        Target target = (this.report != null) ? Target.of("--report", this.report, this.force) : null;
        try (Office office = Office.open(this.session); RowFile rows = RowFile.open(this.file); Rejected rejected = new Rejected(target, rows)) {
            Taking taking = new Taking(office.get(Intake.class), this.session, rejected, new ImportTerms(Long.MAX_VALUE, true, !this.withoutCitations));
            Exit exit = this.dryRun ? taking.dryRun(rows) : taking.apply(rows);
            if (rejected.keep()) {
                this.session.say("import.report", String.valueOf(this.report));
            }
            return exit.code();
        }
    }

}
