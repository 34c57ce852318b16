package org.alianza.command;

import java.io.PrintStream;
import java.time.Duration;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a command has come: a bar for who looks at it, else a line now and then.
final class Bar implements AutoCloseable {

    private static final int WIDTH = 79;

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private static final long UNKNOWN = -1;

    private final Session session;

    private final String task;

    private final @Nullable ProgressBar bar;

    private long said = System.nanoTime();

    /// @param task what is done, in words
    Bar(Session session, String task) {
        this.session = session;
        this.task = task;
        this.bar = session.watched() ? bar(session, task) : null;
    }

    private static ProgressBar bar(Session session, String task) {
        return new ProgressBarBuilder().setTaskName(task)
            .setInitialMax(UNKNOWN)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new Line(session.err()))
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .build();
    }

    /// @param done rows that were looked at; 0: they are counted
    /// @param rows how many there are, as far as is known
    void at(long done, long rows) {
        if (this.bar != null) {
            this.bar.maxHint((done > 0) ? rows : UNKNOWN);
            this.bar.stepTo((done > 0) ? done : rows);
        }
        else if (System.nanoTime() - this.said > NOW_AND_THEN.toNanos()) {
            this.said = System.nanoTime();
            this.session.say((done > 0) ? "progress.of" : "progress.read", this.task, (done > 0) ? done : rows, rows);
        }
    }

    /// Adds a line to the report, in place of the bar, which comes again.
    void report(String line) {
        if (this.bar != null) {
            this.session.err().print("\r" + " ".repeat(WIDTH) + "\r");
            this.session.err().flush();
        }
        this.session.out().println(line);
    }

    @Override
    public void close() {
        if (this.bar != null) {
            this.bar.close();
        }
    }

    /// The line in which the bar stands; nothing is left of it.
    private static final class Line extends ConsoleProgressBarConsumer {

        Line(PrintStream err) {
            super(err, WIDTH);
        }

        @Override
        public void close() {
            // The next line begins where the bar was.
        }

    }

}
