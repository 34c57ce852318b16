package org.alianza.command;

import java.util.concurrent.Callable;

import org.alianza.backup.Backup;
import org.alianza.backup.BackupReason;
import org.alianza.backup.Backups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// Makes a backup.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);

    private final Session session;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Office office = Office.open(this.session)) {
            LOG.info("{} makes a backup", this.session.account());
            Backups backups = office.get(Backups.class);
            Backup made = backups.make(BackupReason.REQUEST);
            this.session.out().print(new Summary(this.session.words()).with("nodes", made.nodes()).with("relationships", made.relationships()));
            this.session.say("backup.kept", backups.file(made.name()).orElseThrow());
            return Exit.DONE.code();
        }
    }

}
