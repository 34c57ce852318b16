package org.alianza.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// Makes one entity of two that are the same: every relation and citation moves to the one that is kept,
/// its names become aliases, and its id goes on answering.
final class Merging {

    private static final Set<String> OWN = Set.of("id", "aliases", "former_ids", "retired");

    private static final String TIED_CONTRIBUTIONS = """
            MATCH (:Entity {id: $id})-[:GIVES]->(n:Contribution)
            RETURN n.id AS id
            """;

    private static final String PUBLISHED = """
            MATCH (:Entity {id: $id})<-[:PUBLISHED_BY]-(n:Source)
            RETURN n.id AS id
            """;

    private final Statements statements;

    private final String kept;

    private final String merged;

    private final List<Row> rows = new ArrayList<>();

    private final List<String> withdrawn = new ArrayList<>();

    private Merging(String kept, String merged, Statements statements) {
        this.statements = statements;
        this.kept = kept;
        this.merged = merged;
    }

    /// What has to be changed.
    static Changeset of(Row kept, Row merged, Map<String, Long> versions, @Nullable String reason, Statements statements) {
        Merging merging = new Merging(kept.id(), merged.id(), statements);
        merging.names(kept, merged);
        merging.relations();
        merging.ties("contributions", TIED_CONTRIBUTIONS);
        merging.ties("sources", PUBLISHED);
        merging.move(Reading.about("identifiers", List.of(merged.id()), statements));
        merging.citations(merged.id(), kept.id());
        merging.withdrawn.add(merged.id());
        return new Changeset(merging.rows, Set.of(), merging.withdrawn, versions, reason);
    }

    private void names(Row one, Row other) {
        Map<String, String> cells = new LinkedHashMap<>(one.cells());
        other.cells().forEach((column, value) -> {
            if (!OWN.contains(column)) {
                cells.putIfAbsent(column, value);
            }
        });
        Stream<String> names = other.cells().entrySet().stream().filter(cell -> cell.getKey().startsWith("name_") || cell.getKey().equals("acronym"))
            .map(Map.Entry::getValue)
            .filter(name -> !cells.containsValue(name));
        put(cells, "aliases", Stream.of(one.list("aliases").stream(), names, other.list("aliases").stream()).flatMap(all -> all));
        put(cells, "former_ids", Stream.of(one.list("former_ids").stream(), Stream.of(other.id()), other.list("former_ids").stream()).flatMap(all -> all));
        this.rows.add(new Row(one.table(), one.place(), cells));
    }

    private static void put(Map<String, String> cells, String column, Stream<String> values) {
        String all = values.distinct().collect(Collectors.joining("|"));
        if (!all.isEmpty()) {
            cells.put(column, all);
        }
    }

    /// What both had to do with in the same way is told once, with the citations of both.
    private void relations() {
        for (String table : List.of("participations", "parties", "attendances", "relations")) {
            Map<List<@Nullable String>, Row> held = new LinkedHashMap<>();
            Reading.about(table, List.of(this.kept), this.statements).forEach(row -> held.putIfAbsent(said(row), row));
            for (Row row : Reading.about(table, List.of(this.merged), this.statements)) {
                Row moved = moved(row);
                Row same = held.putIfAbsent(said(moved), moved);
                boolean itself = Objects.equals(moved.get("subject"), moved.get("object")) && moved.get("subject") != null;
                if (same == null && !itself) {
                    this.rows.add(moved);
                }
                else {
                    this.withdrawn.add(row.id());
                    citations(row.id(), (same != null) ? same.id() : this.kept);
                }
            }
        }
    }

    private static List<@Nullable String> said(Row row) {
        return Stream.of("party", "project", "agreement", "event", "role", "subject", "kind", "object", "since").<@Nullable String>map(row::get).toList();
    }

    private void ties(String table, String statement) {
        List<String> ids = this.statements.rows(statement, Map.of("id", this.merged)).stream().map(row -> row.get("id").asString()).toList();
        move(Reading.keyed(table, ids, this.statements).values().stream().toList());
    }

    private void move(List<Row> moving) {
        moving.forEach(row -> this.rows.add(moved(row)));
    }

    private Row moved(Row row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        TableSchema.of(row.table())
            .fields()
            .stream()
            .filter(field -> !field.references().isEmpty())
            .forEach(field -> cells.computeIfPresent(field.name(), (column, id) -> id.equals(this.merged) ? this.kept : id));
        return new Row(row.table(), row.place(), cells);
    }

    private void citations(String from, String to) {
        Set<String> held = Reading.about("citations", List.of(to), this.statements)
            .stream()
            .map(row -> Shape.of("citations").key(row))
            .collect(Collectors.toCollection(LinkedHashSet::new));
        Reading.about("citations", List.of(from), this.statements).forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            cells.put("claim", to);
            Row citation = new Row(row.table(), row.place(), cells);
            if (held.add(Shape.of("citations").key(citation))) {
                this.rows.add(citation);
            }
        });
    }

}
