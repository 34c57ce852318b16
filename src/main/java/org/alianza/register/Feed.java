package org.alianza.register;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.alianza.graph.Graph;
import org.neo4j.driver.types.MapAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// Tells what is recorded as it is recorded, at whichever instance: it reads on in the audit, entry by entry, while
/// somebody listens.
@Component
public class Feed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    /// So often it looks for what other instances have recorded; what this one has is told at once.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// How many entries are read at once: one of an import tells of thousands of entities.
    private static final int MOST = 10;

    /// What is kept beside the rows has no table, and is not told.
    private static final String SINCE = """
            MATCH (entry:AuditEntry)
            WHERE entry.sequence > $after
            WITH entry ORDER BY entry.sequence LIMIT $most
            OPTIONAL MATCH (entry)-[:REVISES]->(revision:Revision)
            WHERE revision.table IS NOT NULL
            WITH entry.sequence AS sequence, entry.id AS entry, revision { .entity, .table, .version } AS changed
            ORDER BY sequence, changed.entity
            RETURN sequence, entry, collect(changed) AS changed
            ORDER BY sequence
            """;

    private final Graph graph;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();

    /// There is one when this instance has recorded something since it was looked.
    private final Semaphore news = new Semaphore(0);

    private boolean following;

    private volatile boolean closed;

    Feed(Graph graph, Register register) {
        this.graph = graph;
        register.listen(any -> wake());
    }

    /// Tells a listener of all that is recorded from now on, in its order.
    ///
    /// @return ends it
    public Listening listen(Consumer<News> told) {
        Listener listener = new Listener(Audit.latest(this.graph), told);
        this.lock.lock();
        try {
            this.listeners.add(listener);
            if (!this.following) {
                this.following = true;
                Thread.ofVirtual().name("feed").start(this::follow);
            }
        }
        finally {
            this.lock.unlock();
        }
        return () -> this.listeners.remove(listener);
    }

    @Override
    public void close() {
        this.closed = true;
        this.listeners.clear();
        wake();
    }

    private void wake() {
        this.news.release();
    }

    private void follow() {
        boolean more = false;
        while (!over()) {
            if (!more) {
                rest();
            }
            try {
                more = tell(List.copyOf(this.listeners));
            }
            catch (RuntimeException e) {
                more = false;
                if (!this.closed) {
                    LOG.warn("What was recorded could not be read; it is tried again", e);
                }
            }
        }
    }

    private boolean over() {
        this.lock.lock();
        try {
            this.following = !this.listeners.isEmpty();
            return !this.following;
        }
        finally {
            this.lock.unlock();
        }
    }

    private void rest() {
        try {
            boolean _ = this.news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            this.news.drainPermits();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            this.listeners.clear();
        }
    }

    /// Whether there may be more.
    private boolean tell(List<Listener> some) {
        long after = some.stream().mapToLong(listener -> listener.after).min().orElse(Long.MAX_VALUE);
        List<MapAccessor> entries = some.isEmpty() ? List.of() : this.graph.rows(SINCE, Map.of("after", after, "most", MOST));
        for (MapAccessor entry : entries) {
            long sequence = entry.get("sequence").asLong();
            News one = News.of(entry);
            some.stream().filter(listener -> listener.after < sequence).forEach(listener -> {
                listener.after = sequence;
                listener.told.accept(one);
            });
        }
        return entries.size() == MOST;
    }

    /// That somebody listens.
    public interface Listening extends AutoCloseable {

        @Override
        void close();

    }

    /// Somebody who listens.
    private static final class Listener {

        private final Consumer<News> told;

        /// The last entry that it was told of.
        private long after;

        Listener(long after, Consumer<News> told) {
            this.after = after;
            this.told = told;
        }

    }

    /// What was recorded at once.
    ///
    /// @param entry id of its audit entry
    /// @param entities that were changed, by id
    public record News(String entry, List<Recorded.Changed> entities) {

        private static News of(MapAccessor row) {
            return new News(row.get("entry").asString(), row.get("changed").asList(changed -> new Recorded.Changed(
                    changed.get("entity").asString(), changed.get("table").asString(), changed.get("version").asLong())));
        }

    }

}
