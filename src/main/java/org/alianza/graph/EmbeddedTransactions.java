package org.alianza.graph;

import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.gqlstatus.GqlRuntimeException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/// Transactions of the embedded database, in this process: what goes over a wire to a server takes twice as long as
/// most questions themselves. Only its own threads work on statements, as those of a server would: one that takes long
/// would keep a virtual thread's carrier from all others.
final class EmbeddedTransactions implements Transactions {

    /// Transactions at once, as many as a driver has connections.
    private static final int MOST = 100;

    private static final int BATCH = 500;

    private static final int IDLE_SECONDS = 60;

    /// The state of GQL for what has no other.
    private static final String UNKNOWN = "50N42";

    private final Supplier<GraphDatabaseService> graph;

    private final Semaphore free = new Semaphore(MOST, true);

    private final ThreadPoolExecutor threads;

    EmbeddedTransactions(Supplier<GraphDatabaseService> graph) {
        this.graph = graph;
        this.threads = new ThreadPoolExecutor(MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("transactions-", 0).factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public int running() {
        return MOST - this.free.availablePermits();
    }

    @Override
    public <T> T read(Patience patience, Function<Statements, T> work) {
        // It is never committed.
        return patience.again(() -> within(patience, transaction -> work.apply(statements(transaction, true))));
    }

    @Override
    public <T> T write(Patience patience, Function<Statements, T> work) {
        return patience.again(() -> within(patience, transaction -> {
            T done = work.apply(statements(transaction, false));
            here(() -> {
                transaction.commit();
                return true;
            });
            return done;
        }));
    }

    @Override
    public void each(Patience patience, String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        within(patience, transaction -> {
            Result result = here(() -> reading(transaction.execute(cypher, new LinkedHashMap<>(parameters))));
            List<MapAccessor> rows = here(() -> rows(result, BATCH));
            while (!rows.isEmpty()) {
                rows.forEach(row);
                rows = here(() -> rows(result, BATCH));
            }
            return true;
        });
    }

    @Override
    public void close() {
        this.threads.shutdown();
    }

    private Statements statements(Transaction transaction, boolean read) {
        return (cypher, parameters) -> here(() -> {
            try (Result result = transaction.execute(cypher, new LinkedHashMap<>(parameters))) {
                return rows(read ? reading(result) : result, Integer.MAX_VALUE);
            }
        });
    }

    private <T> T within(Patience patience, Function<Transaction, T> work) {
        patience.await(this.free);
        try {
            // To begin and to close takes no time worth another thread.
            try (Transaction transaction = this.graph.get().beginTx(patience.whole().toMillis(), TimeUnit.MILLISECONDS)) {
                return work.apply(transaction);
            }
        }
        catch (GqlRuntimeException e) {
            throw told(e);
        }
        finally {
            this.free.release();
        }
    }

    private <T> T here(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, this.threads).join();
        }
        catch (CompletionException e) {
            throw (e.getCause() instanceof RuntimeException failure) ? told(failure) : e;
        }
    }

    private static Result reading(Result result) {
        if (result.getQueryExecutionType().queryType() != QueryType.READ_ONLY) {
            result.close();
            throw new IllegalStateException("a statement that writes was sent to read");
        }
        return result;
    }

    private static List<MapAccessor> rows(Result result, int most) {
        List<MapAccessor> rows = new ArrayList<>();
        while (rows.size() < most && result.hasNext()) {
            rows.add(value(result.next()));
        }
        return rows;
    }

    private static Value value(@Nullable Object told) {
        return switch (told) {
            case Map<?, ?> map -> {
                Map<String, Object> values = LinkedHashMap.newLinkedHashMap(map.size());
                map.forEach((key, value) -> values.put((String) key, value(value)));
                yield Values.value(values);
            }
            case List<?> list -> Values.value(list.stream().map(EmbeddedTransactions::value).toArray(Value[]::new));
            case TemporalAmount span -> Values.isoDuration(span.get(ChronoUnit.MONTHS), span.get(ChronoUnit.DAYS), span.get(ChronoUnit.SECONDS),
                    (int) span.get(ChronoUnit.NANOS));
            case null, default -> Values.value(told);
        };
    }

    /// As a driver would tell it.
    private static RuntimeException told(RuntimeException failure) {
        Status status = Status.statusCodeOf(failure);
        if (status == null) {
            return failure;
        }
        String code = status.code().serialize();
        String message = String.valueOf(failure.getMessage());
        return (status.code().classification() == Status.Classification.TransientError)
                ? new TransientException(UNKNOWN, message, code, message, Map.of(), failure) : new Neo4jException(code, message, failure);
    }

}
