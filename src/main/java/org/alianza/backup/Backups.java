package org.alianza.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.alianza.graph.Graph;
import org.alianza.graph.Leases;
import org.alianza.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// Makes backups while others read and write.
@Component
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    /// How often it is tried to read everything without holding anybody up.
    private static final int TRIES = 2;

    private final BackupFolder folder;

    private final Graph graph;

    private final Register register;

    private final Leases leases;

    Backups(BackupFolder folder, Graph graph, Register register, Leases leases, MeterRegistry meters) {
        this.folder = folder;
        this.graph = graph;
        this.register = register;
        this.leases = leases;
        TimeGauge.builder("alianza.backups.latest", folder, TimeUnit.MILLISECONDS, Backups::latest)
            .description("When the latest backup was made, since the beginning of 1970")
            .register(meters);
    }

    /// Makes one, reads it again as a whole, and keeps it. It holds what was held at one moment: when somebody changes
    /// something meanwhile it is begun again, and the last time those who change something wait.
    public Backup make(BackupReason reason) {
        AtomicReference<Backup> made = new AtomicReference<>();
        this.leases.alone("backup", () -> made.set(now(reason)));
        Backup backup = made.get();
        LOG.info("Made the backup {}: {} nodes and {} relationships in {} bytes", backup.name(), backup.manifest().nodes(), backup.manifest().relationships(),
                backup.size());
        return backup;
    }

    /// Those that are kept, latest first.
    public List<Backup> all() {
        return this.folder.all();
    }

    /// The file of one; empty: there is none of that name.
    public Optional<Path> file(String name) {
        return this.folder.file(name);
    }

    private static double latest(BackupFolder folder) {
        return folder.latest().map(Instant::toEpochMilli).map(Long::doubleValue).orElse(Double.NaN);
    }

    private Backup now(BackupReason reason) {
        for (int i = 0; i < TRIES; i++) {
            long before = this.register.latest();
            BackupFolder.Draft draft = draft(reason);
            if (this.register.latest() == before) {
                return this.folder.keep(draft);
            }
            draft.discard();
        }
        return this.folder.keep(this.register.still(() -> draft(reason)));
    }

    private BackupFolder.Draft draft(BackupReason reason) {
        return this.folder.draft(this.graph, this.graph, reason, this.register::contentHash);
    }

}
