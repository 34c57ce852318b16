package org.alianza.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.fact.Problem;
import org.alianza.file.FileLimits;
import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Takes files that are handed in: looks at them at once, writes what they bring when told to. They are
/// worked on one after the other.
@Component
public class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /// What a file may be called: it is shown, and kept as the name of a source.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^/\\\\]]{1,200}");

    private final Intake intake;

    private final FileImports files;

    private final ImportSettings settings;

    private final Clock clock;

    private final Path folder;

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());

    Imports(Intake intake, FileImports files, ImportSettings settings, Clock clock, @Value("${alianza.data}") String data) {
        this.intake = intake;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.folder = Path.of(data).resolve("imports");
    }

    /// The largest file that is taken.
    public DataSize largest() {
        return this.settings.size();
    }

    /// Takes a file, and begins to look at it.
    ///
    /// @param name what it is called
    /// @throws Problem if it may not be called so
    public FileImport receive(String name, InputStream body, Caller caller) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", name, "the name of a file, of at most 200 characters");
        }
        Instant now = this.clock.instant();
        clear(now);
        String id = UUID.randomUUID().toString();
        String hash = folder(id).keep(body);
        FileImport one = new FileImport(id, name, hash, caller.name(), now, ImportState.CHECKING, ImportReport.NONE, FindingCounts.NONE);
        LOG.info("{} handed in {} ({})", caller.name(), name, hash);
        ImportTerms terms = new ImportTerms(this.settings.rows(), true, false);
        return begin(this.files.keep(one), ImportState.CHECKED, (file, job) -> this.intake.dryRun(file, terms, job));
    }

    /// Begins to write what a file brings.
    ///
    /// @param overwrite whether its rows replace others of the same keys
    /// @param cite whether claims for which nothing is cited cite the file
    FileImport apply(String id, boolean overwrite, boolean cite, Caller caller) {
        FileImport one = known(id);
        if (one.state().running() || one.state() == ImportState.REFUSED) {
            throw Problem.invalid("id", id, "an import that was checked, not one that is %s".formatted(one.state()));
        }
        if (!folder(id).exists()) {
            throw Problem.invalid("id", id, "a file that was handed in within the last %d days: hand it in again"
                .formatted(this.settings.kept().toDays()));
        }
        ImportTerms terms = new ImportTerms(this.settings.rows(), overwrite, cite);
        Author author = new Author(caller.name(), Door.IMPORT);
        LOG.info("{} imports {}", caller.name(), one.file());
        return begin(this.files.keep(one.in(ImportState.APPLYING)), ImportState.APPLIED,
                (file, job) -> this.intake.apply(file, author, terms, job));
    }

    /// Ends what is done with a file before its end.
    FileImport cancel(String id) {
        FileImport one = known(id);
        ImportJob job = this.jobs.get(id);
        if (job == null) {
            throw Problem.invalid("id", id, "an import that is CHECKING or APPLYING, not %s".formatted(one.state()));
        }
        job.cancel();
        return job.now();
    }

    List<FileImport> latest(int first) {
        return this.files.latest(first).stream().map(this::now).toList();
    }

    Optional<FileImport> find(String id) {
        return this.files.find(id).map(this::now);
    }

    @Nullable Long secondsLeft(String id) {
        ImportJob job = this.jobs.get(id);
        return (job != null) ? job.secondsLeft() : null;
    }

    /// What is kept of a file.
    ImportFolder folder(String id) {
        return new ImportFolder(this.folder.resolve(id));
    }

    /// What is worked on is left as it is; at the next start it counts as interrupted.
    @Override
    public void close() {
        this.worker.shutdown();
        this.jobs.values().forEach(ImportJob::cancel);
        this.worker.close();
    }

    private FileImport known(String id) {
        return find(id).orElseThrow(() -> Problem.invalid("id", id, "the id of an import"));
    }

    private FileImport now(FileImport one) {
        ImportJob job = this.jobs.get(one.id());
        return (job != null) ? job.now() : one;
    }

    private FileImport begin(FileImport one, ImportState end, BiFunction<RowFile, ImportJob, ImportReport> work) {
        try {
            ImportJob job = new ImportJob(one, folder(one.id()));
            if (this.jobs.putIfAbsent(one.id(), job) != null) {
                throw Problem.invalid("id", one.id(), "an import that nobody works on");
            }
            this.worker.execute(() -> run(one, end, job, work));
            return one;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (RejectedExecutionException e) {
            this.jobs.remove(one.id());
            return this.files.keep(one.in(ImportState.INTERRUPTED));
        }
    }

    private void run(FileImport one, ImportState end, ImportJob job, BiFunction<RowFile, ImportJob, ImportReport> work) {
        ImportState state = ImportState.FAILED;
        try (job; RowFile file = RowFile.open(folder(one.id()).file(), one.file(), FileLimits.DEFAULT)) {
            job.progress(work.apply(file, job));
            state = (job.now().found().critical() > 0) ? ImportState.REFUSED : job.cancelled() ? ImportState.CANCELLED : end;
        }
        catch (IOException | RuntimeException e) {
            LOG.error("{} of {} failed", one.state(), one.file(), e);
        }
        if (!this.worker.isShutdown()) {
            FileImport done = this.files.keep(job.now().in(state));
            LOG.info("{} {}: {}", state, done.file(), done.report());
        }
        this.jobs.remove(one.id());
    }

    /// Deletes what was kept long enough.
    private void clear(Instant now) throws IOException {
        for (FileImport old : this.files.before(now.minus(this.settings.kept()).toString())) {
            folder(old.id()).delete();
        }
    }

}
