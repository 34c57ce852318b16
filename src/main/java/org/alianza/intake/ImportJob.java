package org.alianza.intake;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that somebody works on now.
final class ImportJob implements ImportListener, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    /// How often the console is told.
    private static final long TOLD_EVERY = Duration.ofSeconds(5).toNanos();

    private final FileImport file;

    private final String holder;

    private final Lines.Writer<Finding> findings;

    private final Lines.Writer<RefusedRow> refused;

    private final Lines.Writer<ImportMatch> matches;

    private volatile FindingCounts found = FindingCounts.NONE;

    private volatile ImportReport report = ImportReport.NONE;

    private volatile boolean cancelled;

    /// When the rows were counted; 0: none were.
    private volatile long begun;

    private long told = System.nanoTime();

    ImportJob(FileImport file, String holder, ImportFolder folder) throws IOException {
        this.file = file;
        this.holder = holder;
        this.findings = folder.findings().write();
        this.refused = folder.refused().write();
        this.matches = folder.matches().write();
    }

    @Override
    public void finding(Finding finding) {
        this.findings.add(finding);
        this.found = this.found.and(finding.severity());
    }

    @Override
    public void refused(Row row, List<Finding> why) {
        this.refused.add(RefusedRow.of(row, why));
    }

    @Override
    public void match(ImportMatch match) {
        this.matches.add(match);
    }

    @Override
    public void progress(ImportReport soFar) {
        long now = System.nanoTime();
        if (soFar.done() == 0) {
            this.begun = now;
        }
        this.report = soFar;
        if (now - this.told > TOLD_EVERY) {
            this.told = now;
            Long left = secondsLeft();
            LOG.info("{} {}: {} of {} rows{}", this.file.state(), this.file.file(), soFar.done(), soFar.rows(),
                    (left != null) ? ", about %d s left".formatted(left) : "");
        }
    }

    @Override
    public boolean cancelled() {
        return this.cancelled;
    }

    void cancel() {
        this.cancelled = true;
    }

    /// Who works on it, told from all others, at whichever instance.
    String holder() {
        return this.holder;
    }

    /// The file as it stands now.
    FileImport now() {
        return this.file.with(this.report, this.found, secondsLeft());
    }

    /// How long it will take if it goes on like this; null: not known yet.
    private @Nullable Long secondsLeft() {
        ImportReport soFar = this.report;
        if (this.begun == 0 || soFar.done() == 0) {
            return null;
        }
        double perRow = (double) (System.nanoTime() - this.begun) / soFar.done();
        return Math.round(perRow * (soFar.rows() - soFar.done()) / Duration.ofSeconds(1).toNanos());
    }

    @Override
    public void close() throws IOException {
        this.findings.close();
        this.refused.close();
        this.matches.close();
    }

}
