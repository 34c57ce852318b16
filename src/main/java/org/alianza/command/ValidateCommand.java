package org.alianza.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.alianza.file.RowFile;
import org.alianza.table.Finding;
import org.alianza.table.Severity;
import org.alianza.table.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells everything that is wrong with a file, as far as the file alone can tell. It asks no database.
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Source.check("FILE", this.file);
        Findings findings = new Findings(this.session);
        long count;
        try (RowFile rows = RowFile.open(this.file); Bar bar = new Bar(this.session, this.session.words().of("import.checking", rows.name()))) {
            count = check(rows, finding -> bar.report(findings.line(finding)), bar);
        }
        this.session.out().print(new Summary(this.session.words()).with("rows", count)
            .with("critical", findings.count(Severity.CRITICAL))
            .with("errors", findings.count(Severity.ERROR))
            .with("warnings", findings.count(Severity.WARNING)));
        return findings.exit().code();
    }

    /// It is read twice: rows may name those after them.
    private static long check(RowFile file, Consumer<Finding> findings, Bar bar) {
        Validation validation = new Validation(id -> null);
        AtomicLong rows = new AtomicLong();
        file.read(row -> {
            bar.at(0, rows.incrementAndGet());
            validation.announce(row).forEach(findings);
        }, findings);
        AtomicLong done = new AtomicLong();
        file.read(row -> {
            validation.check(row).forEach(findings);
            bar.at(done.incrementAndGet(), rows.get());
        }, finding -> {
            // Told before.
        });
        return rows.get();
    }

}
