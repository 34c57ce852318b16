package org.alianza.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When backups are made, where, and how long they are kept.
///
/// @param folder Folder in which they are kept, on another disk if there is one; backups in the data folder unless set.
/// @param every How old the latest may be before another is made; 24h unless set, 0s for none but those that are asked for.
/// @param kept How long they are kept, all but the latest; 30d unless set.
/// @param restore Backup that is restored at the start, into a database that holds nothing; none unless set.
@ConfigurationProperties("alianza.backups")
record BackupSettings(@Nullable Path folder, @DefaultValue("24h") Duration every, @DefaultValue("30d") Period kept, @Nullable Path restore) {

    BackupSettings {
        if (every.isNegative()) {
            throw Problem.invalid("alianza.backups.every", every, "a span of time such as 24h, or 0s,");
        }
        if (kept.isNegative() || kept.isZero()) {
            throw Problem.invalid("alianza.backups.kept", kept, "a span of days such as 30d");
        }
    }

}
