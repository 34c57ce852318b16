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

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.fact.Problem;
import org.alianza.file.FileLimits;
import org.alianza.file.RowFile;
import org.alianza.graph.FreeSpace;
import org.alianza.graph.Lease;
import org.alianza.graph.Leases;
import org.alianza.graph.NoSpace;
import org.alianza.graph.TookTooLong;
import org.alianza.register.Author;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Takes files that are handed in: looks at them at once, writes what they bring when told to. They are
/// worked on one after the other, at whichever instance they were handed in.
@Component
public class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /// What a file may be called: it is shown, and kept as the name of a source.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^/\\\\]]{1,200}");

    private final Intake intake;

    private final FileImports files;

    private final ImportSettings settings;

    private final Leases leases;

    private final FreeSpace space;

    private final Clock clock;

    private final MeterRegistry meters;

    private final Path folder;

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());

    Imports(Intake intake, FileImports files, ImportSettings settings, Leases leases, FreeSpace space, Clock clock, MeterRegistry meters, @Value("${alianza.data}") String data) {
        this.intake = intake;
        this.files = files;
        this.settings = settings;
        this.leases = leases;
        this.space = space;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("alianza.imports.running", this.jobs, Map::size).description("Imports that this instance works on or keeps waiting").register(meters);
        this.folder = (settings.folder() != null) ? settings.folder() : Path.of(data).resolve("imports");
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
        this.space.forFile(this.folder);
        Instant now = this.clock.instant();
        clear(now);
        String id = UUID.randomUUID().toString();
        String hash = folder(id).keep(body);
        FileImport one = new FileImport(id, name, hash, caller.name(), now, ImportState.CHECKING,
                ImportReport.NONE, FindingCounts.NONE, null);
        LOG.info("{} handed in {} ({})", caller.name(), name, hash);
        ImportTerms terms = new ImportTerms(this.settings.rows(), true, false);
        String holder = UUID.randomUUID().toString();
        this.files.receive(one, holder);
        return begin(job(one, holder), ImportState.CHECKED, (file, job) -> this.intake.dryRun(file, terms, job));
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
        String holder = UUID.randomUUID().toString();
        FileImport begun = this.files.begin(one.in(ImportState.APPLYING), holder)
            .orElseThrow(() -> Problem.invalid("id", id, "an import that nobody works on"));
        return begin(job(begun, holder), ImportState.APPLIED, (file, job) -> this.intake.apply(file, author, terms, job));
    }

    /// Ends what is done with a file before its end.
    FileImport cancel(String id) {
        FileImport one = known(id);
        ImportJob job = this.jobs.get(id);
        if (job != null) {
            job.cancel();
            return job.now();
        }
        return this.files.cancel(id)
            .orElseThrow(() -> Problem.invalid("id", id, "an import that is CHECKING or APPLYING, not %s".formatted(one.state())));
    }

    List<FileImport> latest(int first) {
        return this.files.latest(first).stream().map(this::now).toList();
    }

    Optional<FileImport> find(String id) {
        return this.files.find(id).map(this::now);
    }

    /// What is kept of a file.
    ImportFolder folder(String id) {
        return new ImportFolder(this.folder.resolve(id));
    }

    /// Lets other instances know how far this one has come, and hears from them what to end.
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void tell() {
        List<ImportJob> mine = List.copyOf(this.jobs.values());
        try {
            if (!mine.isEmpty()) {
                this.files.alive(mine);
            }
        }
        catch (Neo4jException | NoSpace | TookTooLong e) {
            LOG.warn("It could not be told how far imports have come; it is tried again", e);
        }
    }

    /// What is worked on is left as it is, and counts as interrupted.
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

    private ImportJob job(FileImport one, String holder) {
        try {
            return new ImportJob(one, holder, folder(one.id()));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileImport begin(ImportJob job, ImportState end, BiFunction<RowFile, ImportJob, ImportReport> work) {
        FileImport one = job.now();
        try {
            this.jobs.put(one.id(), job);
            this.worker.execute(() -> run(one, end, job, work));
            return one;
        }
        catch (RejectedExecutionException e) {
            this.jobs.remove(one.id());
            this.files.end(one.in(ImportState.INTERRUPTED), job.holder());
            return one.in(ImportState.INTERRUPTED);
        }
    }

    private void run(FileImport one, ImportState end, ImportJob job, BiFunction<RowFile, ImportJob, ImportReport> work) {
        ImportState state = ImportState.FAILED;
        Optional<Lease> turn = Optional.empty();
        try (job; RowFile file = RowFile.open(folder(one.id()).file(), one.file(), FileLimits.DEFAULT)) {
            turn = this.leases.take("import", () -> !job.cancelled());
            if (turn.isPresent()) {
                job.progress(work.apply(file, job));
            }
            state = (job.now().found().critical() > 0) ? ImportState.REFUSED : job.cancelled() ? ImportState.CANCELLED : end;
        }
        catch (IOException | RuntimeException e) {
            LOG.error("{} of {} failed", one.state(), one.file(), e);
        }
        finally {
            turn.ifPresent(Lease::close);
        }
        end(job, this.worker.isShutdown() ? ImportState.INTERRUPTED : state);
    }

    /// Whether that can be told or not, nobody works on it any more, and others see so before long.
    private void end(ImportJob job, ImportState state) {
        FileImport done = job.now().in(state);
        try {
            this.files.end(done, job.holder());
        }
        finally {
            this.jobs.remove(done.id());
        }
        this.meters.counter("alianza.imports", "state", state.name()).increment();
        LOG.info("{} {}: {}", state, done.file(), done.report());
    }

    /// Deletes what was kept long enough.
    private void clear(Instant now) throws IOException {
        for (FileImport old : this.files.before(now.minus(this.settings.kept()).toString())) {
            folder(old.id()).delete();
        }
    }

}
