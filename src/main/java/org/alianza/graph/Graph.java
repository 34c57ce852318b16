package org.alianza.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.alianza.fact.Claim;
import org.alianza.fact.Properties;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The graph as the rooms ask it: each call is one statement in a transaction that the driver
/// retries when the connection is lost.
@Component
public class Graph implements Statements {

    private final Driver driver;

    private final Migrated migrated;

    private final String database;

    private final DatabaseLimits limits;

    private final Timer statements;

    private final Counter streamed;

    Graph(Driver driver, Migrated migrated, MeterRegistry meters,
            @Value("${spring.data.neo4j.database}") String database, DatabaseLimits limits) {
        this.driver = driver;
        this.migrated = migrated;
        this.database = database;
        this.limits = limits;
        this.statements = Timer.builder("alianza.graph.statements")
            .description("Statements sent to the database and the time they took")
            .register(meters);
        this.streamed = Counter.builder("alianza.graph.rows")
            .description("Rows of long answers, which are read one by one")
            .register(meters);
    }

    /// Where the data lives, in words.
    public String place() {
        return this.migrated.place();
    }

    /// Returns when the database is ready for statements.
    public void awaitReady() {
        this.migrated.await();
    }

    /// All rows of one statement.
    ///
    /// @throws TookTooLong if the database was not done in time; it has given up then
    /// @throws TookTooMuch if the database ran out of the memory it may use; it has given up then
    @Override
    public List<Record> rows(String cypher, Map<String, ?> parameters) {
        return within(this.limits.time(), AccessMode.READ, transaction -> statements(transaction).rows(cypher, parameters));
    }

    /// Reads and writes in one transaction, all or nothing. It is begun again if the connection is lost
    /// or another transaction is in the way, so the work must change nothing but the graph.
    ///
    /// @param <T> what comes of it
    /// @param work sends statements, and returns what comes of it
    /// @throws TookTooLong if it was not done in time; then nothing has changed
    public <T> T change(Function<Statements, T> work) {
        return within(this.limits.time(), AccessMode.WRITE, transaction -> work.apply(statements(transaction)));
    }

    /// As [#change], for as long as loading data may take.
    ///
    /// @param <T> what comes of it
    public <T> T load(Function<Statements, T> work) {
        return within(this.limits.loadTime(), AccessMode.WRITE, transaction -> work.apply(statements(transaction)));
    }

    /// Reads rows one by one, however many there are, for as long as loading data may take. When taking one fails,
    /// the database is told to read no further.
    ///
    /// @throws BrokenOff if the connection is lost after some rows were taken: they are not taken twice
    public void each(String cypher, Map<String, ?> parameters, Consumer<Record> row) {
        within(this.limits.loadTime(), AccessMode.READ, transaction -> {
            Result rows = transaction.run(cypher, new LinkedHashMap<>(parameters));
            boolean begun = false;
            try {
                while (rows.hasNext()) {
                    Record next = rows.next();
                    begun = true;
                    this.streamed.increment();
                    row.accept(next);
                }
            }
            catch (Neo4jException e) {
                throw (begun && e instanceof RetryableException) ? new BrokenOff(e) : e;
            }
            return true;
        });
    }

    private Statements statements(TransactionContext transaction) {
        return (cypher, parameters) -> this.statements.record(() -> transaction.run(cypher, new LinkedHashMap<>(parameters)).list());
    }

    private <T> T within(Duration time, AccessMode mode, TransactionCallback<T> work) {
        awaitReady();
        Patience patience = Patience.of(time);
        TransactionConfig limit = patience.config();
        SessionConfig config = SessionConfig.builder()
            .withDatabase(this.database)
            .withDefaultAccessMode(mode)
            .withBookmarkManager(this.driver.executableQueryBookmarkManager())
            .build();
        return patience.told(() -> {
            try (Session session = this.driver.session(config)) {
                return (mode == AccessMode.READ) ? session.executeRead(patience.kept(work), limit) : session.executeWrite(patience.kept(work), limit);
            }
        });
    }

    /// For each claim, the values one statement returns for it, in the statement's order.
    ///
    /// The statement begins with `UNWIND $keys AS key`, finds its claim by `key.id`, reads it as of
    /// `key.asOf` and `key.knownBy`, and returns `key.row AS row` with each row.
    ///
    /// @param <C> what is asked about
    /// @param <T> what is found
    /// @return a list for every claim, empty where nothing was found
    public <C extends Claim, T> Map<C, List<T>> lists(String cypher, Collection<C> claims, BiFunction<Properties, C, T> value) {
        List<C> asked = List.copyOf(claims);
        Map<C, List<T>> found = new LinkedHashMap<>();
        asked.forEach(claim -> found.put(claim, new ArrayList<>()));
        for (Record row : rows(cypher, Map.of("keys", keys(asked)))) {
            C claim = asked.get(row.get("row").asInt());
            found.getOrDefault(claim, new ArrayList<>()).add(value.apply(new Properties(row.asMap()), claim));
        }
        return found;
    }

    /// As [#lists], where at most one row is returned for a claim.
    ///
    /// @param <C> what is asked about
    /// @param <T> what is found
    /// @return a value for every claim something was found for
    public <C extends Claim, T> Map<C, T> ones(String cypher, Collection<C> claims, BiFunction<Properties, C, T> value) {
        Map<C, T> found = new LinkedHashMap<>();
        lists(cypher, claims, value).forEach((claim, values) -> {
            if (!values.isEmpty()) {
                found.put(claim, values.getFirst());
            }
        });
        return found;
    }

    private static List<Map<String, Object>> keys(List<? extends Claim> claims) {
        List<Map<String, Object>> keys = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            keys.add(Map.of("row", keys.size(), "id", claim.id(), "asOf", claim.at().asOf(), "knownBy",
                    claim.at().knownBy()));
        }
        return keys;
    }

}
