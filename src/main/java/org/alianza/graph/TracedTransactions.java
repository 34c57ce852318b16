package org.alianza.graph;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.types.MapAccessor;

/// Transactions as parts of the trace of a request.
final class TracedTransactions implements Transactions {

    private final Transactions transactions;

    private final ObservationRegistry observations;

    TracedTransactions(Transactions transactions, ObservationRegistry observations) {
        this.transactions = transactions;
        this.observations = observations;
    }

    @Override
    public int running() {
        return this.transactions.running();
    }

    @Override
    public <T> T read(Patience patience, Function<Statements, T> work) {
        return observed("read").observe(() -> this.transactions.read(patience, work));
    }

    @Override
    public <T> T write(Patience patience, Function<Statements, T> work) {
        return observed("write").observe(() -> this.transactions.write(patience, work));
    }

    @Override
    public void each(Patience patience, String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        observed("stream").observe(() -> this.transactions.each(patience, cypher, parameters, row));
    }

    @Override
    public void close() {
        this.transactions.close();
    }

    private Observation observed(String kind) {
        return Observation.createNotStarted("alianza.graph.transaction", this.observations)
            .contextualName("neo4j " + kind)
            .lowCardinalityKeyValue("kind", kind);
    }

}
