package org.alianza.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.alianza.IntakeTest;
import org.alianza.graph.FreeSpace;
import org.alianza.graph.Graph;
import org.alianza.graph.Leases;
import org.alianza.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/// A backup is made when the latest is old enough, and those that were kept long enough are deleted.
@IntakeTest
class BackupScheduleTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path path = Path.of("");

    @Autowired
    private Graph graph;

    @Autowired
    private Register register;

    @Autowired
    private Leases leases;

    @Autowired
    private FreeSpace space;

    @Test
    void oneIsMadeEachDayAndKeptForAMonth() {
        after(Duration.ZERO, Duration.ofHours(24)).look();
        assertThat(names()).containsExactly("alianza-20260101T120000Z.zip");
        after(Duration.ofHours(23), Duration.ofHours(24)).look();
        assertThat(names()).hasSize(1);
        after(Duration.ofHours(25), Duration.ofHours(24)).look();
        assertThat(names()).containsExactly("alianza-20260102T130000Z.zip", "alianza-20260101T120000Z.zip");
        after(Duration.ofDays(31), Duration.ofHours(24)).look();
        assertThat(names()).containsExactly("alianza-20260201T120000Z.zip", "alianza-20260102T130000Z.zip");
        after(Duration.ofDays(90), Duration.ofHours(24)).look();
        assertThat(names()).containsExactly("alianza-20260401T120000Z.zip");
        assertThat(folder(START).all()).singleElement().satisfies(backup -> assertThat(backup.reason()).isEqualTo(BackupReason.SCHEDULE));
    }

    @Test
    void noneIsMadeWhereNoneIsWanted() {
        after(Duration.ZERO, Duration.ZERO).look();
        assertThat(names()).isEmpty();
    }

    private BackupSchedule after(Duration time, Duration every) {
        Clock clock = Clock.fixed(START.plus(time), ZoneOffset.UTC);
        BackupSettings settings = new BackupSettings(this.path, every, Period.ofDays(30), null);
        BackupFolder folder = new BackupFolder(settings, this.space, clock, "");
        return new BackupSchedule(new Backups(folder, this.graph, this.register, this.leases, new SimpleMeterRegistry()), folder, settings, clock);
    }

    private BackupFolder folder(Instant now) {
        return new BackupFolder(new BackupSettings(this.path, Duration.ZERO, Period.ofDays(30), null), this.space, Clock.fixed(now, ZoneOffset.UTC), "");
    }

    private Iterable<String> names() {
        return folder(START).all().stream().map(Backup::name).toList();
    }

}
