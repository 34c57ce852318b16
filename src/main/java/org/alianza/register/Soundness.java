package org.alianza.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Validation;

/// Whether rows can be held together with what is held already.
final class Soundness {

    /// Relationships between the same two that say the same under another id. Both are found before what is between
    /// them is looked at, and it is asked for whatever its type, for as long as there is little of a type the
    /// database would rather read all of it for each row.
    private static final String SAME = """
            UNWIND $rows AS row
            MATCH (from:Entity {id: row.from})
            MATCH (to:Entity {id: row.to})
            WITH from, to, row.id AS id, row.type AS type, row.role AS role, row.since AS since
            MATCH (from)-[n]->(to)
            WHERE type(n) = type AND n.id <> id AND coalesce(n.role, '') = role AND coalesce(n.since, '') = since
            RETURN id, n.id AS same
            """;

    private final Set<String> created;

    private final Set<String> withdrawn;

    private final Map<String, Owners.Owner> held;

    private final Statements statements;

    /// Entities that are changed themselves, so that what belongs to them may change hands.
    private final Set<String> told = new HashSet<>();

    /// @param held where the ids that rows name belong
    Soundness(Set<String> created, List<Row> withdrawn, Map<String, Owners.Owner> held, Statements statements) {
        this.created = created;
        this.held = held;
        withdrawn.stream().filter(row -> Shape.of(row.table()) instanceof Shape.Entity).map(Row::id).forEach(this.told::add);
        this.withdrawn = withdrawn.stream().flatMap(row -> Stream.ofNullable(row.get("id"))).collect(Collectors.toSet());
        this.statements = statements;
    }

    /// What is wrong with rows, whatever they replace.
    List<Finding> ofRows(List<Row> rows) {
        Map<String, Owners.Owner> known = new HashMap<>(this.held);
        this.withdrawn.forEach(known::remove);
        Validation validation = new Validation(id -> known.containsKey(id) ? known.get(id).table() : null);
        List<Finding> findings = new ArrayList<>();
        siblings(rows).forEach(validation::announce);
        rows.forEach(row -> findings.addAll(validation.announce(row)));
        rows.forEach(row -> findings.addAll(validation.check(row)));
        rows.stream().filter(row -> row.get("id") != null).forEach(row -> {
            Owners.Owner owner = known.get(row.id());
            if (owner != null && !owner.table().equals(row.table())) {
                findings.add(row.finding(Rule.UNIQUE, "id", "an id that is not yet used among " + owner.table()));
            }
        });
        return findings;
    }

    /// What is wrong with rows because of what they would replace.
    List<Finding> ofIdentity(List<Revised> revised) {
        revised.stream().filter(row -> Shape.of(row.after().table()) instanceof Shape.Entity).forEach(row -> this.told.add(row.key()));
        return Stream.concat(revised.stream().flatMap(row -> identity(row).stream()),
                repeated(revised.stream().map(Revised::after).toList()).stream()).toList();
    }

    /// The other stages of contributions that get a stage.
    private List<Row> siblings(List<Row> rows) {
        Set<String> contributions = rows.stream()
            .filter(row -> row.table().equals("stages"))
            .flatMap(row -> Stream.ofNullable(row.get("contribution")))
            .filter(this.held::containsKey)
            .collect(Collectors.toSet());
        Set<String> replaced = rows.stream().flatMap(row -> Stream.ofNullable(row.get("id"))).collect(Collectors.toSet());
        return Reading.about("stages", contributions, this.statements)
            .stream()
            .filter(row -> !replaced.contains(row.id()) && !this.withdrawn.contains(row.id()))
            .toList();
    }

    /// What belongs to an entity stays with it.
    private Optional<Finding> identity(Revised revised) {
        Row row = revised.after();
        Row before = revised.before();
        if (before == null) {
            return Optional.empty();
        }
        if (row.get("id") != null && this.created.contains(row.id())) {
            return Optional.of(row.finding(Rule.UNIQUE, "id", "an id that is not yet used"));
        }
        Shape shape = Shape.of(row.table());
        boolean part = shape instanceof Shape.Part || (shape instanceof Shape.Identifier && !this.told.contains(shape.owner(before)));
        if (part && !Objects.equals(shape.owner(row), shape.owner(before))) {
            return Optional.of(row.finding(Rule.UNIQUE, (row.get("id") != null) ? "id" : "code",
                    "one that does not belong to %s already".formatted(shape.owner(before))));
        }
        return Optional.empty();
    }

    private List<Finding> repeated(List<Row> rows) {
        Map<String, Row> byId = rows.stream().filter(row -> row.get("id") != null).collect(Collectors.toMap(Row::id, row -> row, (one, same) -> one));
        List<Map<String, String>> ends = byId.values().stream().flatMap(row -> ends(row).stream()).toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        return this.statements.rows(SAME, Map.of("rows", ends))
            .stream()
            .filter(found -> !byId.containsKey(found.get("same").asString()) && !this.withdrawn.contains(found.get("same").asString()))
            .map(found -> Objects.requireNonNull(byId.get(found.get("id").asString()))
                .finding(Rule.UNIQUE, "id", "no second entry that says the same as %s".formatted(found.get("same").asString())))
            .toList();
    }

    /// What a row says is between two; nothing is yet if one of them is new.
    private Optional<Map<String, String>> ends(Row row) {
        return switch (Shape.of(row.table())) {
            case Shape.Relation relation -> ends(row, relation.type(), relation.from(), relation.to());
            case Shape.AnyRelation any -> ends(row, row.cells().getOrDefault("kind", ""), "subject", "object");
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, String>> ends(Row row, String type, String from, String to) {
        if (!Stream.of(from, to).allMatch(end -> this.held.containsKey(row.cells().getOrDefault(end, "")))) {
            return Optional.empty();
        }
        return Optional.of(Map.of("id", row.id(), "type", type, "from", row.required(from), "to", row.required(to), "role",
                row.cells().getOrDefault("role", ""), "since", row.cells().getOrDefault("since", "")));
    }

}
