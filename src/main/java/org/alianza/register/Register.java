package org.alianza.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.table.Row;

import org.springframework.stereotype.Component;

/// Holds what the office knows. Every change is one transaction: sound as a whole or refused as a whole,
/// with an audit entry.
@Component
public class Register {

    private static final String HISTORY = """
            MATCH (entry:AuditEntry)-[:REVISES]->(revision:Revision {entity: $id})
            RETURN entry { .* } AS entry, revision { .* } AS revision
            ORDER BY entry.sequence DESC
            LIMIT $first
            """;

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

    /// What was changed about an entity or one of its entries, latest first; empty if nothing ever had the id.
    public List<AuditEntry> history(String id, int first) {
        String entity = entityOf(now(id)).orElse(id);
        return this.graph.rows(HISTORY, Map.of("id", entity, "first", first))
            .stream()
            .map(row -> AuditEntry.of(new Properties(row.get("entry").asMap()), new Properties(row.get("revision").asMap())))
            .toList();
    }

    /// Those of some ids that something has, or once had.
    public List<String> taken(List<String> ids) {
        Set<String> taken = new HashSet<>(Owners.of(ids, this.graph).keySet());
        taken.addAll(Owners.now(ids, this.graph).keySet());
        return List.copyOf(taken);
    }

    /// The id that an id stands for now: the same, unless it moved on.
    public String now(String id) {
        return Owners.now(List.of(id), this.graph).getOrDefault(id, id);
    }

    /// The id of the entity that an entry belongs to; absent if nothing has the id.
    public Optional<String> entityOf(String id) {
        return Optional.ofNullable(Owners.of(List.of(id), this.graph).get(id)).map(Owners.Owner::entity);
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
