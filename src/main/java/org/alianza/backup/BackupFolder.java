package org.alianza.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alianza.fact.OwnerOnly;
import org.alianza.graph.FreeSpace;
import org.alianza.graph.Rows;
import org.alianza.graph.Statements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where backups are kept, and not longer than they are to be.
@Component
class BackupFolder {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    private static final Pattern NAME = Pattern.compile("alianza-[0-9]{8}T[0-9]{6}Z\\.zip");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String PART = ".part";

    private final Path path;

    private final BackupSettings settings;

    private final FreeSpace space;

    private final Clock clock;

    BackupFolder(BackupSettings settings, FreeSpace space, Clock clock, @Value("${alianza.data}") String data) {
        this.path = (settings.folder() != null) ? settings.folder() : Path.of(data).resolve("backups");
        this.settings = settings;
        this.space = space;
        this.clock = clock;
    }

    /// Writes what a database holds to a new file, reads that again as a whole, and looks away from it until it is kept.
    Draft draft(Statements statements, Rows rows, BackupReason reason, Supplier<@Nullable String> contentHash) {
        Instant at = Instant.now(this.clock).truncatedTo(ChronoUnit.SECONDS);
        Path part = this.path.resolve(TIME.format(at) + PART);
        try {
            OwnerOnly.folder(this.path);
            this.space.forFile(this.path);
            Files.deleteIfExists(part);
            Manifest written = new ArchiveWriter(statements, rows, () -> this.space.forFile(this.path)).write(part, at, reason, contentHash);
            try (Archive archive = Archive.open(part)) {
                archive.verify();
            }
            return new Draft(part, written);
        }
        catch (IOException e) {
            discard(part);
            throw new UncheckedIOException(e);
        }
        catch (RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    /// Keeps one under the name that it is found by, and deletes those that were kept long enough; the latest stays.
    Backup keep(Draft draft) {
        String name = "alianza-%s.zip".formatted(TIME.format(draft.manifest().madeAt()));
        try {
            Path file = Files.move(draft.part(), this.path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            clear(name);
            return new Backup(name, Files.size(file), draft.manifest());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that are kept, latest first; what cannot be read is left out, and told in the log.
    List<Backup> all() {
        return names().flatMap(name -> read(name).stream()).toList();
    }

    /// The file of one; empty: there is none of that name.
    Optional<Path> file(String name) {
        return Optional.of(name).filter(asked -> NAME.matcher(asked).matches()).map(this.path::resolve).filter(Files::isRegularFile);
    }

    /// When the latest was made; empty: there is none.
    Optional<Instant> latest() {
        return names().findFirst().map(BackupFolder::time);
    }

    private Optional<Backup> read(String name) {
        Path file = this.path.resolve(name);
        try (Archive archive = Archive.open(file)) {
            return Optional.of(new Backup(name, Files.size(file), archive.manifest()));
        }
        catch (IOException | DamagedBackup e) {
            LOG.warn("The backup {} cannot be read", name, e);
            return Optional.empty();
        }
    }

    private void clear(String latest) throws IOException {
        Instant oldest = LocalDate.now(this.clock).minus(this.settings.kept()).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (String name : names().filter(name -> !name.equals(latest) && time(name).isBefore(oldest)).toList()) {
            Files.deleteIfExists(this.path.resolve(name));
            LOG.info("The backup {} was kept for {} and is deleted", name, this.settings.kept());
        }
        // What a process that was killed has left; nobody else makes one now.
        try (Stream<Path> files = Files.list(this.path)) {
            files.filter(file -> file.getFileName().toString().endsWith(PART)).forEach(BackupFolder::discard);
        }
    }

    private Stream<String> names() {
        if (!Files.isDirectory(this.path)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(this.path)) {
            return files.map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.reverseOrder())
                .toList()
                .stream();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(String name) {
        return TIME.parse(name.substring("alianza-".length(), name.length() - ".zip".length()), Instant::from);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        }
        catch (IOException e) {
            LOG.warn("{} could not be deleted", part, e);
        }
    }

    /// One that is written and was read again, but is not kept yet.
    ///
    /// @param part its file
    /// @param manifest what it says of itself
    record Draft(Path part, Manifest manifest) {

        void discard() {
            BackupFolder.discard(this.part);
        }

    }

}
