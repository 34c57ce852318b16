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
import org.neo4j.driver.types.MapAccessor;

/// Which table an id belongs to, and which entity has what is said there in its history.
final class Owners {

    private static final String OWNER = """
            owner.id AS owner, owner.version AS version,
              head([label IN labels(owner) WHERE NOT label IN ['Entity', 'Unsettled']]) AS label
            """;

    private static final String ENTITIES = """
            MATCH (owner:Entity)
            WHERE owner.id IN $ids
            RETURN owner.id AS id, null AS table, %s""".formatted(OWNER);

    private static final String PARTS = finding(shape -> shape instanceof Shape.Part);

    private static final String RELATIONS = finding(shape -> shape instanceof Shape.Relation || shape instanceof Shape.AnyRelation);

    private static final String UNITS = """
            WITH $ids AS ids
            WHERE EXISTS { (:Unit) }
            MATCH (n:Unit)
            WHERE n.id IN ids
            RETURN n.id AS id, 'units' AS table, null AS owner, null AS version, null AS label
            """;

    /// Where most ids belong comes first: what is found is not looked for again. Where there is nothing at all,
    /// thousands need not be looked for one by one.
    private static final List<String> WHEREVER = List.of(ENTITIES, PARTS, RELATIONS, UNITS);

    private static final String NOW = """
            WITH $ids AS ids
            WHERE EXISTS { (:FormerId) }
            MATCH (former:FormerId)-[:NOW]->(n:Entity)
            USING INDEX former:FormerId(id)
            WHERE former.id IN ids
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
                    .forEach(row -> owners.put(row.get("id").asString(), owner(row)));
                missing.removeAll(owners.keySet());
            }
        }
        return owners;
    }

    private static Owner owner(MapAccessor row) {
        String kind = Shape.table(row.get("label").asString(""));
        return new Owner(row.get("owner").asString(""), kind, row.get("version").asLong(0), row.get("table").asString(kind));
    }

    /// The ids that former ids stand for now; those that are no former ids are absent.
    static Map<String, String> now(Collection<String> ids, Statements statements) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return statements.rows(NOW, Map.of("ids", List.copyOf(ids)))
            .stream()
            .collect(Collectors.toMap(row -> row.get("former").asString(), row -> row.get("id").asString()));
    }

    /// All at once in each table: most of what is looked for here is new and is nowhere. Which index is used is said, so
    /// there is nothing to plan anew while a file makes the graph grow; that took longer than to look.
    private static String finding(Predicate<Shape> kept) {
        return Shape.ALL.entrySet()
            .stream()
            .filter(table -> kept.test(table.getValue()))
            .flatMap(table -> finders(table.getKey(), table.getValue()))
            .collect(Collectors.joining("UNION ALL\n", "CYPHER replan=skip\n", ""));
    }

    private static Stream<String> finders(String table, Shape shape) {
        return switch (shape) {
            case Shape.Part part -> Stream.of(finder(table, "(:%s)".formatted(part.label()), "(owner:Entity)-[:%s]->(n:%s)".formatted(part.type(), part.label()), part.label()));
            case Shape.Relation relation -> Stream.of(finder(table, "()-[:%s]->()".formatted(relation.type()), "(:Entity)-[n:%s]->(owner:Entity)".formatted(relation.type()), relation.type()));
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream()
                .map(type -> finder(table, "()-[:%s]->()".formatted(type), "(owner:Entity)-[n:%s]->(:Entity)".formatted(type), type));
            case Shape.Entity entity -> Stream.of();
            case Shape.Unit unit -> Stream.of();
            case Shape.Identifier identifier -> Stream.of();
            case Shape.Citation citation -> Stream.of();
        };
    }

    private static String finder(String table, String any, String pattern, String indexed) {
        return """
                WITH $ids AS ids
                WHERE EXISTS { %s }
                MATCH %s
                USING INDEX n:%s(id)
                WHERE n.id IN ids
                RETURN n.id AS id, '%s' AS table, %s""".formatted(any, pattern, indexed, table, OWNER);
    }

    /// Where an id belongs.
    ///
    /// @param entity whose history it is part of; empty: none
    /// @param kind the table of the entity
    /// @param version of the entity; 0: it is new
    /// @param table the id is of
    record Owner(String entity, String kind, long version, String table) {
    }

}
