package org.alianza.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// One changeset on its way into the graph, within its transaction.
final class Revising {

    private static final String NEXT_VERSIONS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            SET n.version = n.version + 1
            """;

    private static final String NEXT_VERSIONS_OF_PART = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            SET n.version = n.version + 1, n:Unsettled
            """;

    private final Changeset changes;

    private final Author author;

    /// Whether more is to follow before anything of it is seen.
    private final boolean part;

    /// Ids of rows that nothing has.
    private final Set<String> unheld;

    private final Instant at;

    private final Statements statements;

    /// Of ids that rows name, to what they belong.
    private final Map<String, Owners.Owner> owners = new HashMap<>();

    /// Of entities.
    private final Map<String, String> tables = new HashMap<>();

    Revising(Changeset changes, Author author, boolean part, Set<String> unheld, Instant at, Statements statements) {
        this.changes = changes;
        this.author = author;
        this.part = part;
        this.unheld = unheld;
        this.at = at;
        this.statements = statements;
    }

    Recorded revise(Audit audit) {
        List<Row> rows = this.changes.rows();
        Map<String, Owners.Owner> held = Owners.of(named(rows), this.statements);
        this.owners.putAll(held);
        rows.forEach(this::own);
        Map<String, Long> versions = versions(held.values());
        Withdrawing withdrawing = new Withdrawing(this.statements);
        List<Row> withdrawn = withdrawing.rows(this.changes, this.owners);
        Soundness soundness = new Soundness(this.changes.created(), withdrawn, held, this.statements);
        refuse(soundness.ofRows(rows));
        List<Revised> all = before(rows, held.keySet());
        refuse(soundness.ofIdentity(all));
        List<Revised> revised = all.stream().filter(Revised::changed).toList();
        if (revised.isEmpty() && withdrawn.isEmpty()) {
            return new Recorded("", List.of(), 0, 0, all.size());
        }
        SortedMap<String, List<Revision>> byEntity = byEntity(revised, withdrawn);
        revised.forEach(row -> this.tables.putIfAbsent(row.key(), row.after().table()));
        Writing.write(revised, this.part, this.statements);
        withdrawing.withdraw(withdrawn);
        this.statements.rows(this.part ? NEXT_VERSIONS_OF_PART : NEXT_VERSIONS,
                Map.of("ids", byEntity.keySet().stream().filter(versions::containsKey).toList()));
        if (!this.part) {
            settle(byEntity.keySet(), revised, withdrawn);
        }
        return record(audit, byEntity, versions, revised, all.size() - revised.size());
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    private void own(Row row) {
        Shape shape = Shape.of(row.table());
        if (!(shape instanceof Shape.Identifier) && row.get("id") != null) {
            this.owners.put(row.id(), new Owners.Owner(Objects.requireNonNullElse(shape.owner(row), ""), "", 0, row.table()));
        }
    }

    private Set<String> named(List<Row> rows) {
        return Stream
            .of(rows.stream().flatMap(References::named), this.changes.versions().keySet().stream(), this.changes.withdrawn().stream())
            .flatMap(ids -> ids)
            .filter(id -> !this.unheld.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private String ownerOf(Row row) {
        String claim = row.get("claim");
        String owner = (claim != null) ? entityOf(claim) : Shape.of(row.table()).owner(row);
        return Objects.requireNonNullElse(owner, "");
    }

    private @Nullable String entityOf(String claim) {
        Owners.Owner owner = this.owners.get(claim);
        return (owner != null) ? owner.entity() : null;
    }

    private Map<String, Long> versions(Collection<Owners.Owner> held) {
        Map<String, Long> versions = new HashMap<>();
        held.stream().filter(owner -> !owner.entity().isEmpty()).forEach(owner -> {
            versions.put(owner.entity(), owner.version());
            this.tables.put(owner.entity(), owner.kind());
        });
        this.changes.versions().forEach((id, read) -> {
            long current = versions.getOrDefault(id, 0L);
            if (current != read) {
                throw new Conflict(id, read, current);
            }
        });
        return versions;
    }

    /// Only of what is held already anything can be there: what is new was never cited either.
    private List<Revised> before(List<Row> rows, Set<String> held) {
        List<Revised> revised = new ArrayList<>();
        Map<String, List<Row>> tables = rows.stream().collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        tables.forEach((table, some) -> {
            Shape shape = Shape.of(table);
            List<String> keys = some.stream().filter(row -> shape instanceof Shape.Identifier || held.contains(subject(row))).map(shape::key).toList();
            Map<String, Row> before = Reading.keyed(table, keys, this.statements);
            some.forEach(row -> revised.add(new Revised(row, before.get(shape.key(row)))));
        });
        return revised;
    }

    /// What a row tells of: a claim that is cited, or itself.
    private static String subject(Row row) {
        return row.required(row.table().equals("citations") ? "claim" : "id");
    }

    private SortedMap<String, List<Revision>> byEntity(List<Revised> revised, List<Row> withdrawn) {
        SortedMap<String, List<Revision>> byEntity = new TreeMap<>();
        revised.forEach(row -> byEntity.computeIfAbsent(ownerOf(row.after()), id -> new ArrayList<>())
            .add(new Revision(row.after().table(), row.key(), row.before(), row.after())));
        withdrawn.forEach(row -> byEntity.computeIfAbsent(ownerOf(row), id -> new ArrayList<>())
            .add(new Revision(row.table(), Shape.of(row.table()).key(row), row, null)));
        return byEntity;
    }

    private void settle(Collection<String> entities, List<Revised> revised, List<Row> withdrawn) {
        List<String> sources = revised.stream().map(Revised::after).filter(row -> row.table().equals("sources")).map(Row::id).toList();
        List<String> touched = Stream.concat(revised.stream().map(Revised::after), withdrawn.stream())
            .map(row -> Objects.requireNonNullElse(row.table().equals("citations") ? row.get("claim") : row.get("id"), ""))
            .distinct()
            .toList();
        Settling.settle(entities, sources, touched, this.statements);
    }

    private Recorded record(Audit audit, SortedMap<String, List<Revision>> byEntity, Map<String, Long> before,
            List<Revised> revised, int unchanged) {
        List<Recorded.Changed> entities = new ArrayList<>();
        List<Audit.Revision> revisions = new ArrayList<>();
        byEntity.forEach((entity, rows) -> {
            long version = entity.isEmpty() ? 0 : before.getOrDefault(entity, 0L) + 1;
            String table = this.tables.get(entity);
            if (table != null) {
                entities.add(new Recorded.Changed(entity, table, version));
            }
            revisions.add(new Audit.Revision(entity, version, Revision.json(rows), table));
        });
        String entry = audit.append(this.author, this.changes.reason(), revisions, this.at, this.statements);
        int created = Math.toIntExact(revised.stream().filter(row -> row.before() == null).count());
        return new Recorded(entry, List.copyOf(entities), created, revised.size() - created, unchanged);
    }

}
