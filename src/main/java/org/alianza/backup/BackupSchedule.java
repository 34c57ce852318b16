package org.alianza.backup;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes a backup when the latest is old enough: a machine that sleeps at night gets one in the morning.
@Component
class BackupSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;

    private final BackupFolder folder;

    private final BackupSettings settings;

    private final Clock clock;

    BackupSchedule(Backups backups, BackupFolder folder, BackupSettings settings, Clock clock) {
        this.backups = backups;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void look() {
        if (this.settings.every().isZero() || this.folder.latest().filter(this::young).isPresent()) {
            return;
        }
        try {
            this.backups.make(BackupReason.SCHEDULE);
        }
        catch (RuntimeException e) {
            LOG.error("No backup could be made; it is tried again in ten minutes", e);
        }
    }

    private boolean young(Instant latest) {
        return latest.plus(this.settings.every()).isAfter(Instant.now(this.clock));
    }

}
