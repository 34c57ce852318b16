package org.alianza.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;

/// Which table an id belongs to, and which entity has what is said there in its history.
final class Owners {

    private static final String ENTITIES = """
            MATCH (n:Entity)
            WHERE n.id IN $ids
            RETURN n.id AS id, n.id AS owner, [label IN labels(n) WHERE label <> 'Entity'][0] AS table
            """;

    private static final String PARTS = finding(shape -> shape instanceof Shape.Part);

    private static final String RELATIONS = finding(shape -> shape instanceof Shape.Relation || shape instanceof Shape.AnyRelation);

    private static final String UNITS = """
            MATCH (n:Unit)
            WHERE n.id IN $ids
            RETURN n.id AS id, null AS owner, 'units' AS table
            """;

    /// Where most ids belong comes first: what is found is not looked for again.
    private static final List<String> WHEREVER = List.of(ENTITIES, PARTS, RELATIONS, UNITS);

    private static final String NOW = """
            MATCH (former:FormerId)-[:NOW]->(n:Entity)
            USING INDEX former:FormerId(id)
            WHERE former.id IN $ids
            RETURN former.id AS former, n.id AS id
            """;

    private Owners() {
    }

    /// Where ids belong.
    ///
    /// @return by id; those that nothing has are absent
    static Map<String, Owner> of(Collection<String> ids, Statements statements) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>(ids);
        for (String cypher : WHEREVER) {
            if (!missing.isEmpty()) {
                statements.rows(cypher, Map.of("ids", List.copyOf(missing)))
                    .forEach(row -> owners.put(row.get("id").asString(), new Owner(row.get("owner").asString(""), Shape.table(row.get("table").asString()))));
                missing.removeAll(owners.keySet());
            }
        }
        return owners;
    }

    /// The ids that former ids stand for now; those that are no former ids are absent.
    static Map<String, String> now(Collection<String> ids, Statements statements) {
        return statements.rows(NOW, Map.of("ids", List.copyOf(ids)))
            .stream()
            .collect(Collectors.toMap(row -> row.get("former").asString(), row -> row.get("id").asString()));
    }

    /// All at once in each table: most of what is looked for here is new and is nowhere.
    private static String finding(Predicate<Shape> kept) {
        return Shape.ALL.entrySet()
            .stream()
            .filter(table -> kept.test(table.getValue()))
            .flatMap(table -> finders(table.getKey(), table.getValue()))
            .collect(Collectors.joining("UNION ALL\n"));
    }

    private static Stream<String> finders(String table, Shape shape) {
        return switch (shape) {
            case Shape.Part part -> Stream.of(finder(table, "(owner:Entity)-[:%s]->(n:%s)".formatted(part.type(), part.label()), part.label()));
            case Shape.Relation relation -> Stream.of(finder(table, "(:Entity)-[n:%s]->(owner:Entity)".formatted(relation.type()), relation.type()));
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream()
                .map(type -> finder(table, "(owner:Entity)-[n:%s]->(:Entity)".formatted(type), type));
            case Shape.Entity entity -> Stream.of();
            case Shape.Unit unit -> Stream.of();
            case Shape.Identifier identifier -> Stream.of();
            case Shape.Citation citation -> Stream.of();
        };
    }

    private static String finder(String table, String pattern, String indexed) {
        return """
                MATCH %s
                USING INDEX n:%s(id)
                WHERE n.id IN $ids
                RETURN n.id AS id, owner.id AS owner, '%s' AS table
                """.formatted(pattern, indexed, table);
    }

    /// Where an id belongs.
    ///
    /// @param entity whose history it is part of; empty: none
    /// @param table it is a row of
    record Owner(String entity, String table) {
    }

}
