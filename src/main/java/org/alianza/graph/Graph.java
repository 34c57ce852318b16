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
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.alianza.fact.Claim;
import org.alianza.fact.Properties;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// The graph as the rooms ask it: each call is one statement in a transaction that is begun again when the connection is
/// lost.
@Component
public class Graph implements Statements, Rows {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Transactions transactions;

    private final Migrated migrated;

    private final DatabaseLimits limits;

    private final FreeSpace space;

    private final Timer statements;

    private final Counter streamed;

    Graph(Transactions transactions, Migrated migrated, MeterRegistry meters, DatabaseLimits limits, FreeSpace space) {
        this.transactions = transactions;
        this.migrated = migrated;
        this.limits = limits;
        this.space = space;
        this.statements = Timer.builder("alianza.graph.statements")
            .description("Statements sent to the database and the time they took")
            .register(meters);
        Gauge.builder("alianza.graph.transactions", transactions, Transactions::running)
            .description("Transactions being carried out; the hundred and first waits")
            .register(meters);
        this.streamed = Counter.builder("alianza.graph.rows")
            .description("Rows of long answers, which are read one by one")
            .register(meters);
    }

    /// Where the data lives, in words.
    public String place() {
        return this.migrated.place();
    }

    /// Whether the database began with this process: nobody can have worked with it before.
    public boolean ours() {
        return this.migrated.ours();
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
    public List<MapAccessor> rows(String cypher, Map<String, ?> parameters) {
        Patience patience = patience(this.limits.time());
        return patience.told(() -> this.transactions.read(patience, kept(patience, statements -> statements.rows(cypher, parameters))));
    }

    /// Reads and writes in one transaction, all or nothing. It is begun again if the connection is lost
    /// or another transaction is in the way, so the work must change nothing but the graph.
    ///
    /// @param <T> what comes of it
    /// @param work sends statements, and returns what comes of it
    /// @throws TookTooLong if it was not done in time; then nothing has changed
    /// @throws NoSpace if the disk is nearly full
    public <T> T change(Function<Statements, T> work) {
        this.space.forChange();
        return written(patience(this.limits.time()), work);
    }

    /// As [#change], for what is so little that it is written when the disk is nearly full too, such as who has signed in.
    ///
    /// @param <T> what comes of it
    public <T> T note(Function<Statements, T> work) {
        this.space.forLittle();
        return written(patience(this.limits.time()), work);
    }

    /// As [#change], for as long as loading data may take.
    ///
    /// @param <T> what comes of it
    public <T> T load(Function<Statements, T> work) {
        this.space.forChange();
        return written(patience(this.limits.loadTime()).outlasting(), work);
    }

    /// Reads rows one by one, however many there are, for as long as loading data may take. When taking one fails,
    /// the database is told to read no further.
    ///
    /// @throws BrokenOff if the connection is lost after some rows were taken: they are not taken twice
    @Override
    public void each(String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        Patience patience = patience(this.limits.loadTime());
        patience.told(() -> {
            this.transactions.each(patience, cypher, parameters, next -> {
                this.streamed.increment();
                row.accept(next);
            });
            return true;
        });
    }

    /// Writes what no answer tells, such as who works on something or when a key was last used: no statement of an
    /// answer, so it is not counted, and no request has to see it. All or nothing, and tried again as in
    /// [#change], but for no longer than a moment.
    ///
    /// @param <T> what comes of it
    public <T> T aside(Function<Statements, T> work) {
        Patience patience = patience(MOMENT.compareTo(this.limits.time()) < 0 ? MOMENT : this.limits.time());
        this.space.forLittle();
        Bookmarks request = Bookmarks.current();
        Bookmarks.set(null);
        try {
            return patience.told(() -> this.transactions.write(patience, statements -> patience.kept(() -> work.apply(statements))));
        }
        finally {
            Bookmarks.set(request);
        }
    }

    /// Time begins when the database is ready.
    private Patience patience(Duration time) {
        awaitReady();
        return Patience.of(time);
    }

    private <T> T written(Patience patience, Function<Statements, T> work) {
        return patience.told(() -> this.transactions.write(patience, kept(patience, work)));
    }

    private <T> Function<Statements, T> kept(Patience patience, Function<Statements, T> work) {
        return statements -> patience.kept(() -> work.apply((cypher, parameters) -> this.statements.record(() -> statements.rows(cypher, parameters))));
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
        for (MapAccessor row : rows(cypher, Map.of("keys", keys(asked)))) {
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
