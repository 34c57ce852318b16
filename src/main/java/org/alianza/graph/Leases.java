package org.alianza.graph;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

/// What only one instance may do at a time.
@Component
public class Leases {

    private final Statements statements;

    Leases(Graph graph) {
        this.statements = (cypher, parameters) -> graph.aside(one -> one.rows(cypher, parameters));
    }

    /// Does something while nobody else does, as soon as nobody does.
    public void alone(String name, Runnable work) {
        try (Lease _ = take(name, () -> true).orElseThrow(() -> new IllegalStateException("Interrupted before " + name))) {
            work.run();
        }
    }

    /// Waits until nobody else does something.
    ///
    /// @param wanted whether it is still to be done; asked while it is waited for
    /// @return to be closed when it is done; empty: it is not to be done any more
    public Optional<Lease> take(String name, BooleanSupplier wanted) {
        return Lease.take(name, this.statements, wanted);
    }

}
