package org.alianza.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// Writes rows that are sound, whether they are new or replace others of the same key. From when they are known
/// and hold is settled afterwards: until then nobody sees what is new.
final class Writing {

    private static final String UNIT = """
            UNWIND $rows AS row
            MERGE (n:Unit {id: row.id})
            SET n += row.properties
            """;

    private static final String NEW_ENTITY = """
            UNWIND $rows AS row
            CREATE (n:Entity:%s {version: 1})
            SET n += row.properties
            """;

    private static final String ENTITY = """
            UNWIND $rows AS row
            MATCH (n:%s {id: row.id})
            SET n += row.properties
            """;

    private static final String NEW_PART = """
            UNWIND $rows AS row
            MATCH (owner:Entity {id: row.owner})
            CREATE (owner)-[:%2$s]->(n:%1$s)
            SET n += row.properties
            """;

    private static final String PART = """
            UNWIND $rows AS row
            MATCH (:Entity {id: row.owner})-[:%2$s]->(n:%1$s {id: row.id})
            USING INDEX n:%1$s(id)
            SET n += row.properties
            """;

    private static final String NEW_RELATION = """
            UNWIND $rows AS row
            MATCH (from:Entity {id: row.from})
            MATCH (to:Entity {id: row.to})
            CREATE (from)-[n:%s]->(to)
            SET n += row.properties
            """;

    private static final String RELATION = """
            UNWIND $rows AS row
            MATCH (from:Entity {id: row.from})
            MATCH (to:Entity {id: row.to})
            MERGE (from)-[n:%s {id: row.id}]->(to)
            SET n += row.properties
            """;

    private static final String UNTIED = """
            UNWIND $rows AS row
            MATCH (:Entity)-[n:%s {id: row.id}]->(:Entity)
            DELETE n
            """;

    private static final String UNIT_OF = """
            UNWIND $rows AS row
            MATCH (n:%s {id: row.id})
            MATCH (unit:Unit {id: row.unit})
            CALL (n, unit) {
              MATCH (n)-[former:IN_UNIT]->(other:Unit)
              WHERE other <> unit
              DELETE former
            }
            MERGE (n)-[:IN_UNIT]->(unit)
            """;

    private static final String IDENTIFIER = """
            UNWIND $rows AS row
            MATCH (owner:Organisation {id: row.owner})
            MERGE (n:Identifier {id: row.id})
            SET n += row.properties
            MERGE (owner)-[:IDENTIFIED_BY]->(n)
            WITH owner, n
            CALL (owner, n) {
              MATCH (other:Organisation)-[former:IDENTIFIED_BY]->(n)
              WHERE other <> owner
              DELETE former
            }
            """;

    private static final String FORMER_ID = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.id})
            MERGE (former:FormerId {id: row.former})
            MERGE (former)-[:NOW]->(n)
            WITH former, n
            CALL (former, n) {
              MATCH (former)-[now:NOW]->(other:Entity)
              WHERE other <> n
              DELETE now
            }
            """;

    private static final String NO_FORMER_ID = """
            UNWIND $rows AS row
            MATCH (former:FormerId {id: row.former})
            DETACH DELETE former
            """;

    /// What a file says is all from one source: that is found once.
    private static final String NEW_CITATION = """
            UNWIND $rows AS group
            MATCH (source:Source {id: group.source})
            UNWIND group.citations AS row
            CREATE (n:Citation)-[:FROM]->(source)
            SET n += row
            """;

    private static final String CITATION = """
            UNWIND $rows AS row
            MATCH (n:Citation {id: row.id})
            SET n += row.properties
            """;

    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    /// New citations, by their sources.
    private final Map<String, List<Map<String, @Nullable Object>>> citations = new LinkedHashMap<>();

    /// What follows the label of new entities.
    private final String mark;

    private Writing(String mark) {
        this.mark = mark;
    }

    /// Writes rows in the order of the tables.
    ///
    /// @param part whether new entities are left to settle
    static void write(Collection<Revised> revised, boolean part, Statements statements) {
        Writing writing = new Writing(part ? Unsettled.MARK : "");
        Map<String, List<Revised>> tables = revised.stream().collect(Collectors.groupingBy(row -> row.after().table()));
        Shape.ALL.forEach((table, shape) -> tables.getOrDefault(table, List.of()).forEach(row -> writing.add(row, shape)));
        writing.rows.forEach((cypher, rows) -> write(cypher, rows, rows.size(), statements));
        writing.cite(statements);
    }

    /// A row that finds nowhere to go is a fault of ours, and must not be lost in silence.
    private static void write(String cypher, List<? extends Map<String, ?>> rows, int count, Statements statements) {
        long written = statements.rows(cypher + "RETURN count(*) AS written\n", Map.of("rows", rows)).getFirst().get("written").asLong();
        if (written != count) {
            throw new IllegalStateException("of %d rows %d were written by %s".formatted(count, written, cypher));
        }
    }

    private void cite(Statements statements) {
        if (!this.citations.isEmpty()) {
            List<Map<String, Object>> groups = new ArrayList<>();
            this.citations.forEach((source, some) -> groups.add(Map.of("source", source, "citations", some)));
            write(NEW_CITATION, groups, this.citations.values().stream().mapToInt(List::size).sum(), statements);
        }
    }

    private void add(Revised row, Shape shape) {
        switch (shape) {
            case Shape.Unit unit -> put(UNIT, row, Map.of());
            case Shape.Entity entity -> entity(row, entity);
            case Shape.Part part -> {
                put((row.isNew() ? NEW_PART : PART).formatted(part.label(), part.type()), row, Map.of("owner", part.owner(row.after())));
                unit(row.after(), part.label());
            }
            case Shape.Relation relation -> relation(row, relation.type(), relation.from(), relation.to());
            case Shape.AnyRelation any -> relation(row, row.after().required("kind"), "subject", "object");
            case Shape.Identifier identifier -> put(IDENTIFIER, row, Map.of("owner", identifier.owner(row.after())));
            case Shape.Citation citation when row.isNew() ->
                this.citations.computeIfAbsent(row.after().required("source"), source -> new ArrayList<>()).add(Values.of(row));
            case Shape.Citation citation -> put(CITATION, row, Map.of());
        }
    }

    private void entity(Revised row, Shape.Entity entity) {
        put(row.isNew() ? NEW_ENTITY.formatted(entity.label() + this.mark) : ENTITY.formatted(entity.label()), row, Map.of());
        List<String> former = row.after().list("former_ids");
        former.forEach(id -> add(FORMER_ID, Map.of("id", row.after().id(), "former", id)));
        if (row.before() != null) {
            row.before().list("former_ids").stream().filter(id -> !former.contains(id)).forEach(id -> add(NO_FORMER_ID, Map.of("former", id)));
        }
        unit(row.after(), entity.label());
        for (Shape.Tie tie : entity.ties()) {
            String id = tie.id(row.after());
            String other = row.after().get(tie.column());
            if (row.before() != null && row.before().get(tie.column()) != null && !Objects.equals(other, row.before().get(tie.column()))) {
                add(UNTIED.formatted(tie.type()), Map.of("id", id));
            }
            if (other != null) {
                Map<String, String> ends = tie.outward() ? Map.of("from", row.after().id(), "to", other)
                        : Map.of("from", other, "to", row.after().id());
                add((row.isNew() ? NEW_RELATION : RELATION).formatted(tie.type()), ends, Map.of("id", id, "properties", Map.of("id", id)));
            }
        }
    }

    private void relation(Revised row, String type, String from, String to) {
        Row before = row.before();
        if (before != null && Stream.of(from, to, "kind").anyMatch(column -> !Objects.equals(before.get(column), row.after().get(column)))) {
            add(UNTIED.formatted(before.cells().getOrDefault("kind", type)), Map.of("id", row.key()));
        }
        put((row.isNew() ? NEW_RELATION : RELATION).formatted(type), row, Map.of("from", row.after().required(from), "to", row.after().required(to)));
    }

    private void unit(Row row, String label) {
        String unit = row.get("unit");
        if (unit != null) {
            add(UNIT_OF.formatted(label), Map.of("id", row.id(), "unit", unit));
        }
    }

    private void put(String cypher, Revised row, Map<String, String> ends) {
        add(cypher, ends, Map.of("id", row.key(), "properties", Values.of(row)));
    }

    @SafeVarargs
    private void add(String cypher, Map<String, ?>... parts) {
        Map<String, Object> whole = new HashMap<>();
        for (Map<String, ?> part : parts) {
            whole.putAll(part);
        }
        this.rows.computeIfAbsent(cypher, statement -> new ArrayList<>()).add(whole);
    }

}
