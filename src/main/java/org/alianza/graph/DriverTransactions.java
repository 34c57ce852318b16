package org.alianza.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.types.MapAccessor;

/// Transactions of a server, over Bolt. The driver tries again what changes something; a statement that reads is sent
/// by itself, for to begin and to end a transaction takes as long again.
final class DriverTransactions implements Transactions {

    private final Driver driver;

    private final String database;

    DriverTransactions(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
    }

    @Override
    public <T> T read(Patience patience, Function<Statements, T> work) {
        return patience.again(() -> {
            try (Session session = this.driver.session(config(AccessMode.READ, Bookmarks.current()))) {
                return work.apply((cypher, parameters) -> session.run(cypher, new LinkedHashMap<>(parameters), limit(patience)).list(row -> row));
            }
        });
    }

    @Override
    public <T> T write(Patience patience, Function<Statements, T> work) {
        return within(patience, AccessMode.WRITE, transaction -> work.apply(statements(transaction)));
    }

    @Override
    public void each(Patience patience, String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        within(patience, AccessMode.READ, transaction -> {
            Result rows = transaction.run(cypher, new LinkedHashMap<>(parameters));
            boolean begun = false;
            try {
                while (rows.hasNext()) {
                    MapAccessor next = rows.next();
                    begun = true;
                    row.accept(next);
                }
            }
            catch (Neo4jException e) {
                throw (begun && e instanceof RetryableException) ? new BrokenOff(e) : e;
            }
            return true;
        });
    }

    private static Statements statements(TransactionContext transaction) {
        return (cypher, parameters) -> transaction.run(cypher, new LinkedHashMap<>(parameters)).list(row -> row);
    }

    private <T> T within(Patience patience, AccessMode mode, TransactionCallback<T> work) {
        TransactionConfig limit = limit(patience);
        Bookmarks request = Bookmarks.current();
        try (Session session = this.driver.session(config(mode, request))) {
            if (mode == AccessMode.READ) {
                return session.executeRead(work, limit);
            }
            T done = session.executeWrite(work, limit);
            if (request != null) {
                request.leave(session.lastBookmarks());
            }
            return done;
        }
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

}
