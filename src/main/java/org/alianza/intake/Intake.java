package org.alianza.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.alianza.account.Door;
import org.alianza.duplicate.Matches;
import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.alianza.register.Parts;
import org.alianza.register.Register;
import org.alianza.table.Finding;
import org.alianza.table.Row;

import org.springframework.stereotype.Component;

/// Loads data packages: the whole of one that is sound, nothing of one that is not, and none twice.
@Component
public class Intake {

    /// What is written for the same package changes with this number: a package that was loaded under
    /// another one is loaded again.
    private static final int VERSION = 4;

    private final Register register;

    private final Matches matches;

    private final Loads loads;

    private final Clock clock;

    Intake(Register register, Matches matches, Loads loads, Clock clock) {
        this.register = register;
        this.matches = matches;
        this.loads = loads;
        this.clock = clock;
    }

    /// Loads the first data from the package in a folder, unless just this package was loaded before. If that
    /// is broken off, the next start goes on with it.
    ///
    /// @return what came of it; once anybody has changed anything, nothing is loaded
    /// @throws DamagedPackage if anything in it is wrong; then nothing is loaded
    public Loading load(Path folder) {
        DataPackage data = DataPackage.read(folder);
        String load = VERSION + "-" + data.hash();
        if (this.loads.existsById(load)) {
            return Loading.LOADED_BEFORE;
        }
        if (!this.register.untouched()) {
            return Loading.IN_USE;
        }
        List<Finding> findings = data.problems();
        if (!findings.isEmpty()) {
            throw new DamagedPackage(folder, findings);
        }
        Author author = new Author("alianza", Door.START);
        List<Row> rows = data.tables().values().stream().flatMap(List::stream).toList();
        Parts parts = this.register.parts(author);
        for (int from = 0; from < rows.size(); from += Importing.BATCH) {
            List<Row> part = rows.subList(from, Math.min(from + Importing.BATCH, rows.size()));
            parts.record(part, parts.look(part));
        }
        this.register.settle();
        this.loads.save(new Load(load, data.name(), Instant.now(this.clock)));
        return Loading.LOADED;
    }

    /// What importing a file would do; nothing is changed.
    public ImportReport dryRun(RowFile file, ImportTerms terms, ImportListener listener) {
        return importing(file, terms, listener).dryRun();
    }

    /// Imports a file: its good rows are taken. What was broken off or cancelled goes on when it is imported
    /// again.
    ///
    /// @param author who imports it
    public ImportReport apply(RowFile file, Author author, ImportTerms terms, ImportListener listener) {
        return importing(file, terms, listener).apply(author);
    }

    private Importing importing(RowFile file, ImportTerms terms, ImportListener listener) {
        return new Importing(file, this.register, terms, listener, this.matches, LocalDate.now(this.clock).toString());
    }

}
