package org.alianza.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Problem;
import org.alianza.graph.Statements;
import org.alianza.table.Row;

/// Takes out of the graph what was wrong. It stays in the history, whole, with what cited it.
final class Withdrawing {

    /// What still has to do with an entity, other than what belongs to it.
    private static final String TIED = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[edge]-(other:Entity)
            WHERE NOT edge.id IN $changed AND NOT (n:Contribution OR n:Source AND type(edge) = 'PUBLISHED_BY' OR n:Indicator)
              OR (other)-[:UNDER|FROM]->(n)
            RETURN n.id AS id, collect(other.id)[..3] AS others
            """;

    private static final String NODE = """
            UNWIND $ids AS id
            MATCH (n:%s {id: id})
            OPTIONAL MATCH (former:FormerId)-[:NOW]->(n)
            DETACH DELETE former
            DETACH DELETE n
            """;

    private static final String RELATION = """
            UNWIND $ids AS id
            MATCH (:Entity)-[n:%s {id: id}]->(:Entity)
            DELETE n
            """;

    private final Statements statements;

    Withdrawing(Statements statements) {
        this.statements = statements;
    }

    /// The rows of some ids, with what belongs to them and what cites them.
    ///
    /// @throws Problem if nothing has an id, or others still have to do with it
    List<Row> rows(Changeset changes, Map<String, Owners.Owner> owners) {
        List<String> ids = changes.withdrawn();
        if (ids.isEmpty()) {
            return List.of();
        }
        for (String id : ids) {
            if (!owners.containsKey(id) && Reading.keyed("citations", List.of(id), this.statements).isEmpty()) {
                throw Problem.invalid("id", id, "the id of an entry that is held");
            }
        }
        this.statements.rows(TIED, Map.of("ids", ids, "changed", changed(changes))).forEach(row -> {
            throw Problem.invalid("id", row.get("id").asString(), "something that nothing has to do with (%s has); retire it instead: that"
                .formatted(String.join(", ", row.get("others").asList(other -> other.asString()))));
        });
        Attached.none(ids, this.statements);
        Set<Row> rows = new LinkedHashSet<>();
        List<String> claims = new ArrayList<>(ids);
        Shape.ALL.forEach((table, shape) -> {
            List<Row> own = Reading.keyed(table, ids, this.statements).values().stream().toList();
            List<Row> parts = (shape instanceof Shape.Part) ? Reading.about(table, ids, this.statements) : List.of();
            Stream.of(own, parts).flatMap(List::stream).filter(rows::add).flatMap(row -> Stream.ofNullable(row.get("id"))).forEach(claims::add);
        });
        rows.addAll(Reading.about("citations", claims, this.statements));
        return List.copyOf(rows);
    }

    /// Relationships that are withdrawn too, or lead elsewhere from now on.
    private static List<String> changed(Changeset changes) {
        Stream<String> moved = changes.rows().stream().filter(row -> row.get("id") != null).flatMap(row -> Stream.concat(Stream.of(row.id()),
                (Shape.of(row.table()) instanceof Shape.Entity entity) ? entity.ties().stream().map(tie -> tie.id(row)) : Stream.of()));
        return Stream.concat(changes.withdrawn().stream(), moved).toList();
    }

    void withdraw(List<Row> rows) {
        Map<String, List<String>> statements = rows.stream()
            .collect(Collectors.groupingBy(Withdrawing::statement, Collectors.mapping(row -> Shape.of(row.table()).key(row), Collectors.toList())));
        statements.forEach((cypher, ids) -> this.statements.rows(cypher, Map.of("ids", ids)));
    }

    private static String statement(Row row) {
        return switch (Shape.of(row.table())) {
            case Shape.Relation relation -> RELATION.formatted(relation.type());
            case Shape.AnyRelation any -> RELATION.formatted(row.required("kind"));
            case Shape.Entity entity -> NODE.formatted(entity.label());
            case Shape.Part part -> NODE.formatted(part.label());
            case Shape.Unit unit -> NODE.formatted("Unit");
            case Shape.Identifier identifier -> NODE.formatted("Identifier");
            case Shape.Citation citation -> NODE.formatted("Citation");
        };
    }

}
