package org.alianza.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.alianza.graph.Graph;
import org.alianza.table.Row;

import org.springframework.stereotype.Component;

/// Holds what the office knows. Every change is one transaction: sound as a whole or refused as a whole,
/// with an audit entry.
@Component
public class Register {

    private final Graph graph;

    private final Clock clock;

    Register(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Changes what is held.
    ///
    /// @return what came of it; nothing is written down if all of it was held already
    /// @throws Conflict if an entity has another version than the author read
    /// @throws Refused if anything in it is wrong
    public Recorded record(Author author, Changeset changes) {
        Instant at = Instant.now(this.clock);
        return this.graph.change(statements -> new Revising(changes, author, at, statements).revise());
    }

    /// The row of a table that has a key, as it is held now; absent if there is none.
    public Optional<Row> row(String table, String key) {
        return Reading.keyed(table, List.of(key), this.graph).values().stream().findFirst();
    }

    /// The rows of a table about some entities; citations: about some claims.
    public List<Row> about(String table, Collection<String> ids) {
        return Reading.about(table, ids, this.graph);
    }

}
