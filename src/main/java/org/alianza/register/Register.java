package org.alianza.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.alianza.account.Door;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.graph.Statements;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

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

    /// Nobody has changed anything but the start of the application.
    private static final String UNTOUCHED = """
            RETURN NOT EXISTS {
              MATCH (entry:AuditEntry)
              WHERE entry.door <> 'START'
            } AS untouched
            """;

    private final Graph graph;

    private final Clock clock;

    private final List<Consumer<Recorded>> listeners = new CopyOnWriteArrayList<>();

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
        return change(author, statements -> changes.naming(References.current(changes.rows(), statements)));
    }

    /// Begins to record something that is too large for one transaction.
    public Parts parts(Author author) {
        return new Parts(this, author);
    }

    /// @param unheld of ids of the rows, those that nothing has, given how many audit entries there are
    Recorded recordPart(Author author, List<Row> rows, LongFunction<Set<String>> unheld) {
        return change(author, (audit, at, statements) -> {
            Set<String> found = unheld.apply(audit.before());
            Changeset changes = Changeset.of(References.current(rows, found, statements));
            return new Revising(changes, author, true, found, at, statements).revise(audit);
        });
    }

    /// Those of some ids that nothing has.
    Unheld unheld(Set<String> ids) {
        return this.graph.load(statements -> {
            long sequence = Audit.latest(statements);
            Set<String> unheld = new HashSet<>(ids);
            unheld.removeAll(Owners.of(ids, statements).keySet());
            unheld.removeAll(Owners.now(unheld, statements).keySet());
            return new Unheld(sequence, unheld);
        });
    }

    /// Lets what was recorded in parts be seen.
    public void settle() {
        Unsettled.settle(this.graph);
    }

    /// Whether nothing is held but what the start of the application has loaded.
    public boolean untouched() {
        return this.graph.rows(UNTOUCHED, Map.of()).getFirst().get("untouched").asBoolean();
    }

    /// How rows compare with what is held, in their order.
    public List<Held> compare(List<Row> rows) {
        List<Row> current = References.current(rows, this.graph);
        Map<String, List<Row>> tables = current.stream().collect(Collectors.groupingBy(Row::table));
        Map<String, Map<String, Row>> held = new HashMap<>();
        tables.forEach((table, some) -> held.put(table, Reading.keyed(table, some.stream().map(Shape.of(table)::key).toList(), this.graph)));
        return current.stream().map(row -> {
            Row before = held.getOrDefault(row.table(), Map.of()).get(Shape.of(row.table()).key(row));
            return (before == null) ? Held.NEW : before.saysTheSameAs(row) ? Held.SAME : Held.OTHER;
        }).toList();
    }

    /// The tables that ids belong to; those that nothing has are absent.
    public Map<String, String> tables(Collection<String> ids) {
        Map<String, String> tables = new HashMap<>();
        Owners.of(ids, this.graph).forEach((id, owner) -> tables.put(id, owner.table()));
        Map<String, String> now = Owners.now(ids, this.graph);
        Map<String, Owners.Owner> moved = Owners.of(now.values(), this.graph);
        now.forEach((former, id) -> tables.put(former, moved.containsKey(id) ? moved.get(id).table() : ""));
        return tables;
    }

    /// Hands out every row of a table that is held.
    public void each(String table, Consumer<Row> row) {
        Reading.all(table).forEach(cypher -> this.graph.each(cypher, Map.of(),
                found -> row.accept(Reading.row(table, found.get("row").asMap()))));
    }

    /// What is held, as one hash: two graphs that hold the same rows have the same.
    public String contentHash() {
        ContentHash hash = new ContentHash();
        Shape.ALL.keySet().forEach(table -> each(table, hash::add));
        return hash.value();
    }

    /// How many audit entries there are: it does not change as long as nothing does.
    public long latest() {
        return Audit.latest(this.graph);
    }

    /// Does something while nobody changes what is held: they wait.
    ///
    /// @param <T> what comes of it
    public <T> T still(Supplier<T> work) {
        return this.graph.load(statements -> {
            Audit.begin(statements);
            return work.get();
        });
    }

    /// Makes one of two entities that are the same: everything told of the one is told of the other from
    /// now on, and its id goes on answering.
    ///
    /// @param table of both
    /// @param versions as the author read them
    /// @throws Conflict if one of them has another version
    public Recorded merge(Author author, String table, String kept, String merged, Map<String, Long> versions, @Nullable String reason) {
        return change(author, statements -> {
            Map<String, Row> both = Reading.keyed(table, List.of(kept, merged), statements);
            Attached.move(merged, kept, statements);
            return Merging.of(one("keep", kept, both, table), one("merge", merged, both, table), versions, reason, statements);
        });
    }

    /// Puts back what an audit entry tells was changed.
    ///
    /// @throws Problem if there is no such entry, or any of it was changed again
    public Recorded undo(Author author, String entry, @Nullable String reason) {
        return change(author, (audit, at, statements) -> {
            Recorded recorded = new Revising(Undoing.of(entry, reason, statements), author, false, Set.of(), at, statements).revise(audit);
            Attached.back(recorded, statements);
            return recorded;
        });
    }

    /// Changes something that is kept beside the rows, in one transaction with its audit entry, which keeps no copy
    /// of it. Neither listeners nor the versions of entities tell of it.
    ///
    /// @param <T> what comes of it
    public <T> T beside(Author author, @Nullable String reason, Function<Statements, Beside<T>> work) {
        Instant at = Instant.now(this.clock);
        return this.graph.change(new Once<>((audit, statements) -> {
            Beside<T> done = work.apply(statements);
            if (!done.notes().isEmpty()) {
                audit.append(author, reason, done.revisions(statements), at, statements);
            }
            return done.answer();
        }));
    }

    private Recorded change(Author author, Function<Statements, Changeset> changes) {
        return change(author, (audit, at, statements) -> new Revising(changes.apply(statements), author, false, Set.of(), at, statements).revise(audit));
    }

    private Recorded change(Author author, Change change) {
        Instant at = Instant.now(this.clock);
        Function<Statements, Recorded> work = new Once<>((audit, statements) -> change.make(audit, at, statements));
        // Nobody waits for files as for an answer.
        Recorded recorded = (author.door() == Door.GRAPHQL) ? this.graph.change(work) : this.graph.load(work);
        if (!recorded.entry().isEmpty()) {
            this.listeners.forEach(listener -> listener.accept(recorded));
        }
        return recorded;
    }

    /// Tells a listener of every change made here from now on, after it is made.
    public void listen(Consumer<Recorded> listener) {
        this.listeners.add(listener);
    }

    private static Row one(String argument, String id, Map<String, Row> rows, String table) {
        Row row = rows.get(id);
        if (row == null) {
            throw Problem.invalid("input." + argument, id, "an id among " + table);
        }
        return row;
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

    /// What is done in the transaction of a change.
    private interface Change {

        Recorded make(Audit audit, Instant at, Statements statements);

    }

}
