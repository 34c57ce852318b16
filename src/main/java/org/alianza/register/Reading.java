package org.alianza.register;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;

/// Reads the graph as rows, in the order in which they were written.
final class Reading {

    /// Every row of a table.
    private static final Map<String, List<String>> ALL = statements(shape -> all(shape).map(finder -> finder + ordered(shape)));

    /// Rows by their keys, `$ids`.
    private static final Map<String, List<String>> KEYED = statements(Reading::keyed);

    /// Rows about some entities or claims, `$ids`.
    private static final Map<String, List<String>> ABOUT = statements(Reading::about);

    private static final Place NOWHERE = new Place("", "", 0);

    private Reading() {
    }

    /// The rows of a table that have these keys.
    ///
    /// @return by key; those that are not there are absent
    static Map<String, Row> keyed(String table, Collection<String> keys, Statements statements) {
        Shape shape = Shape.of(table);
        return rows(KEYED, table, keys, statements).collect(Collectors.toMap(shape::key, Function.identity(), (one, same) -> one));
    }

    /// The rows of a table about some entities; citations: about some claims.
    static List<Row> about(String table, Collection<String> ids, Statements statements) {
        Shape shape = Shape.of(table);
        return rows(ABOUT, table, ids, statements).distinct().sorted(Comparator.comparing(shape::key)).toList();
    }

    /// The statements that read all rows of a table, one after the other.
    static List<String> all(String table) {
        return ALL.getOrDefault(table, List.of());
    }

    private static Stream<Row> rows(Map<String, List<String>> statements, String table, Collection<String> ids, Statements run) {
        if (ids.isEmpty()) {
            return Stream.of();
        }
        return statements.getOrDefault(table, List.of())
            .stream()
            .flatMap(cypher -> run.rows(cypher, Map.of("ids", List.copyOf(ids))).stream())
            .map(found -> row(table, found.get("row").asMap()));
    }

    /// A row as the tables have it: in the order of the columns, numbers without superfluous zeros.
    static Row row(String table, Map<String, Object> properties) {
        TableSchema schema = TableSchema.of(table);
        Map<String, String> cells = new LinkedHashMap<>();
        for (TableSchema.Field field : schema.fields()) {
            if (schema.isText(field.name())) {
                new TreeMap<>(properties).forEach((name, value) -> {
                    if (field.equals(schema.field(name))) {
                        cells.put(name, text(value));
                    }
                });
            }
            else if (properties.get(field.name()) instanceof List<?> ids && field.name().equals("former_ids")) {
                cells.put(field.name(), text(ids.stream().map(String::valueOf).sorted().toList()));
            }
            else if (properties.get(field.name()) != null) {
                cells.put(field.name(), text(properties.get(field.name())));
            }
        }
        cells.values().removeIf(String::isEmpty);
        return new Row(table, NOWHERE, cells);
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("|"));
            default -> value.toString();
        };
    }

    private static Map<String, List<String>> statements(Function<Shape, Stream<String>> finders) {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        Shape.ALL.forEach((table, shape) -> statements.put(table,
                finders.apply(shape).map(finder -> finder + "RETURN " + projection(shape) + " AS row\n").toList()));
        return statements;
    }

    private static Stream<String> all(Shape shape) {
        return switch (shape) {
            case Shape.Unit unit -> Stream.of("MATCH (n:Unit)\n");
            case Shape.Entity entity -> Stream.of("MATCH (n:%s)\n".formatted(entity.label()));
            case Shape.Part part -> Stream.of("MATCH (owner:Entity)-[:%s]->(n:%s)\n".formatted(part.type(), part.label()));
            case Shape.Relation relation -> Stream.of("MATCH (from:Entity)-[n:%s]->(to:Entity)\n".formatted(relation.type()));
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream().map("MATCH (from:Entity)-[n:%s]->(to:Entity)\n"::formatted);
            case Shape.Identifier identifier -> Stream.of("MATCH (owner:Organisation)-[:IDENTIFIED_BY]->(n:Identifier)\n");
            case Shape.Citation citation -> Stream.of("MATCH (n:Citation)-[:FROM]->(source:Source)\n");
        };
    }

    private static Stream<String> keyed(Shape shape) {
        return switch (shape) {
            case Shape.Unit unit -> found(shape, "n:Unit(id)");
            case Shape.Entity entity -> found(shape, "n:%s(id)".formatted(entity.label()));
            case Shape.Part part -> found(shape, "n:%s(id)".formatted(part.label()));
            case Shape.Relation relation -> found(shape, "n:%s(id)".formatted(relation.type()));
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream().flatMap(type -> keyed(new Shape.Relation(type, "subject", "object")));
            case Shape.Identifier identifier -> found(shape, "n:Identifier(id)");
            case Shape.Citation citation -> found(shape, "n:Citation(id)");
        };
    }

    private static Stream<String> about(Shape shape) {
        return switch (shape) {
            case Shape.Part part -> found(shape, "owner:Entity(id)");
            case Shape.Relation relation -> Stream.of(relations(relation.type()));
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream().map(Reading::relations);
            case Shape.Identifier identifier -> found(shape, "owner:Organisation(id)");
            case Shape.Citation citation -> found(shape, "n:Citation(claim)");
            case Shape.Unit unit -> Stream.of();
            case Shape.Entity entity -> keyed(entity);
        };
    }

    /// The index is named, for a source that much is cited from is a long way round.
    private static Stream<String> found(Shape shape, String index) {
        String property = index.replaceFirst(":.*\\((\\w+)\\)", ".$1");
        return all(shape).map(finder -> "%sUSING INDEX %s\nWHERE %s IN $ids\n".formatted(finder, index, property));
    }

    private static String relations(String type) {
        return "UNWIND $ids AS id\nMATCH (:Entity {id: id})-[n:%s]-(:Entity)\nWITH DISTINCT n, startNode(n) AS from, endNode(n) AS to\n".formatted(type);
    }

    private static String projection(Shape shape) {
        return switch (shape) {
            case Shape.Unit unit -> "n { .* }";
            case Shape.Entity entity -> "n { .*, former_ids: [(former:FormerId)-[:NOW]->(n) | former.id]"
                    + entity.ties().stream().map(Reading::tie).collect(Collectors.joining())
                    + (entity.label().equals("Indicator") ? ", unit: head([(n)-[:IN_UNIT]->(unit:Unit) | unit.id])" : "") + " }";
            case Shape.Part part -> "n { .*, %s: owner.id%s }".formatted(part.column(),
                    part.label().equals("Stage") ? ", unit: head([(n)-[:IN_UNIT]->(unit:Unit) | unit.id])" : "");
            case Shape.Relation relation -> "n { .*, %s: from.id, %s: to.id }".formatted(relation.from(), relation.to());
            case Shape.AnyRelation any -> "n { .*, subject: from.id, kind: type(n), object: to.id }";
            case Shape.Identifier identifier -> "n { .*, organisation: owner.id }";
            case Shape.Citation citation -> "n { .*, source: source.id }";
        };
    }

    private static String tie(Shape.Tie tie) {
        return ", %s: head([(n)%s-[:%s]-%s(other:Entity) | other.id])".formatted(tie.column(), tie.outward() ? "" : "<", tie.type(),
                tie.outward() ? ">" : "");
    }

    private static String ordered(Shape shape) {
        boolean indicator = shape instanceof Shape.Entity entity && entity.label().equals("Indicator");
        boolean component = shape instanceof Shape.Part part && part.label().equals("Component");
        return "WITH *\nORDER BY " + ((indicator || component) ? "n.position, n.id" : "n.id") + "\n";
    }

}
