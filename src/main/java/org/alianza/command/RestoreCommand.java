package org.alianza.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.alianza.backup.Backup;
import org.alianza.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Restores a backup into a data folder or database that holds nothing yet.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreCommand.class);

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Source.check("FILE", this.file);
        // Before a data folder is made for it.
        Backup backup = Backup.verified(this.file);
        LOG.info("{} restores {}", this.session.account(), this.file);
        try (Office office = Office.open(this.session.with("--alianza.backups.restore=" + this.file, "--alianza.seed="))) {
            Exit exit = told(backup, office.get(Register.class).contentHash());
            this.session.out().print(new Summary(this.session.words()).with("nodes", backup.nodes()).with("relationships", backup.relationships()));
            return exit.code();
        }
    }

    /// Two graphs that hold the same have the same hash.
    private Exit told(Backup backup, String found) {
        Optional<String> expected = backup.contentHash();
        if (expected.isEmpty()) {
            this.session.say("restore.upgraded", found);
            return Exit.DONE;
        }
        if (!expected.get().equals(found)) {
            this.session.say("restore.different", found, expected.get());
            return Exit.PROBLEMS;
        }
        this.session.say("restore.same", found);
        return Exit.DONE;
    }

}
