package org.alianza.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransaction;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.types.MapAccessor;

/// Transactions of a server, over Bolt. A statement that reads is sent by itself, because to begin and to end a
/// transaction takes as long again. A server that does not answer is not waited for, not even to take leave of it.
final class DriverTransactions implements Transactions {

    /// Transactions at once; the driver has a few connections more, by which the server is asked for a sign of life.
    private static final int MOST = 100;

    private final Driver driver;

    private final String database;

    private final Semaphore free = new Semaphore(MOST, true);

    private final Pulse pulse;

    DriverTransactions(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
        this.pulse = new Pulse(this::beat);
    }

    @Override
    public int running() {
        return MOST - this.free.availablePermits();
    }

    @Override
    public <T> T read(Patience patience, Function<Statements, T> work) {
        return patience.again(() -> within(patience, AccessMode.READ, session -> work
            .apply((cypher, parameters) -> rows(() -> session.runAsync(cypher, new LinkedHashMap<>(parameters), limit(patience))))));
    }

    @Override
    public <T> T write(Patience patience, Function<Statements, T> work) {
        Bookmarks request = Bookmarks.current();
        return patience.again(() -> within(patience, AccessMode.WRITE, session -> {
            AsyncTransaction transaction = this.pulse.during(() -> session.beginTransactionAsync(limit(patience)));
            T done = work.apply((cypher, parameters) -> rows(() -> transaction.runAsync(cypher, new LinkedHashMap<>(parameters))));
            this.pulse.during(transaction::commitAsync);
            if (request != null) {
                request.leave(session.lastBookmarks());
            }
            return done;
        }));
    }

    @Override
    public void each(Patience patience, String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        patience.again(() -> within(patience, AccessMode.READ, session -> {
            ResultCursor rows = this.pulse.during(() -> session.runAsync(cypher, new LinkedHashMap<>(parameters), limit(patience)));
            boolean begun = false;
            try {
                for (Optional<Record> next = next(rows); next.isPresent(); next = next(rows)) {
                    begun = true;
                    row.accept(next.get());
                }
            }
            catch (Neo4jException e) {
                throw (begun && e instanceof RetryableException) ? new BrokenOff(e) : e;
            }
            return true;
        }));
    }

    @Override
    public void close() {
        this.pulse.close();
    }

    private List<MapAccessor> rows(Answer answer) {
        return List.copyOf(this.pulse.during(() -> answer.begin().thenCompose(ResultCursor::listAsync)));
    }

    private Optional<Record> next(ResultCursor rows) {
        return this.pulse.during(() -> rows.nextAsync().thenApply(Optional::ofNullable));
    }

    private <T> T within(Patience patience, AccessMode mode, Function<AsyncSession, T> work) {
        patience.await(this.free);
        AsyncSession session = this.driver.session(AsyncSession.class, config(mode, Bookmarks.current()));
        try {
            return work.apply(session);
        }
        finally {
            // What was begun and is not committed is rolled back; there is no need to wait for that.
            session.closeAsync().whenComplete((_, _) -> this.free.release());
        }
    }

    private CompletionStage<?> beat() {
        AsyncSession session = this.driver.session(AsyncSession.class,
                SessionConfig.builder().withDatabase(this.database).withDefaultAccessMode(AccessMode.READ).build());
        return session.runAsync("RETURN 1 AS alive").thenCompose(ResultCursor::consumeAsync).whenComplete((_, _) -> session.closeAsync());
    }

    /// To the database, no time at all means as long as it likes.
    private static TransactionConfig limit(Patience patience) {
        return TransactionConfig.builder().withTimeout(patience.whole()).build();
    }

    /// What this instance has seen is seen by all that it does later; what others have, by what brings their bookmarks.
    private SessionConfig config(AccessMode mode, @Nullable Bookmarks request) {
        SessionConfig.Builder config = SessionConfig.builder()
            .withDatabase(this.database)
            .withDefaultAccessMode(mode)
            .withBookmarkManager(this.driver.executableQueryBookmarkManager());
        return (request != null) ? config.withBookmarks(request.brought()).build() : config.build();
    }

    /// A statement that has been sent.
    private interface Answer {

        CompletionStage<ResultCursor> begin();

    }

}
