package org.alianza.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.graph.Statements;

/// Which table an id belongs to, and which entity has what is said there in its history.
final class Owners {

    /// Of one claim, `claim`: its entity, `owner`, and the table it is a row of.
    static final String OF_CLAIM = ofClaim();

    private static final String OF_IDS = """
            UNWIND $ids AS claim
            CALL (claim) {
            %s  UNION ALL
              MATCH (n:Unit {id: claim})
              RETURN null AS owner, 'units' AS table
            }
            RETURN claim AS id, owner, table
            """.formatted(OF_CLAIM);

    private static final String NOW = """
            UNWIND $ids AS former
            MATCH (:FormerId {id: former})-[:NOW]->(n:Entity)
            RETURN former, n.id AS id
            """;

    private Owners() {
    }

    /// Where ids belong.
    ///
    /// @return by id; those that nothing has are absent
    static Map<String, Owner> of(Collection<String> ids, Statements statements) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        statements.rows(OF_IDS, Map.of("ids", List.copyOf(ids)))
            .forEach(row -> owners.put(row.get("id").asString(), new Owner(row.get("owner").asString(""), row.get("table").asString())));
        return owners;
    }

    /// The ids that former ids stand for now; those that are no former ids are absent.
    static Map<String, String> now(Collection<String> ids, Statements statements) {
        return statements.rows(NOW, Map.of("ids", List.copyOf(ids)))
            .stream()
            .collect(Collectors.toMap(row -> row.get("former").asString(), row -> row.get("id").asString()));
    }

    private static String ofClaim() {
        return Shape.ALL.entrySet().stream().flatMap(table -> finders(table.getKey(), table.getValue())).collect(Collectors.joining("  UNION ALL\n"));
    }

    private static Stream<String> finders(String table, Shape shape) {
        return switch (shape) {
            case Shape.Entity entity -> finder(table, "(n:%s {id: claim})".formatted(entity.label()), "n.id");
            case Shape.Part part -> finder(table, "(n:Entity)-[:%s]->(:%s {id: claim})".formatted(part.type(), part.label()), "n.id");
            case Shape.Relation relation -> finder(table, "(:Entity)-[:%s {id: claim}]->(n:Entity)".formatted(relation.type()), "n.id");
            case Shape.AnyRelation any -> Shape.AnyRelation.TYPES.stream()
                .flatMap(type -> finder(table, "(n:Entity)-[:%s {id: claim}]->(:Entity)".formatted(type), "n.id"));
            case Shape.Unit unit -> Stream.of();
            case Shape.Identifier identifier -> Stream.of();
            case Shape.Citation citation -> Stream.of();
        };
    }

    private static Stream<String> finder(String table, String pattern, String owner) {
        return Stream.of("  MATCH %s\n  RETURN %s AS owner, '%s' AS table\n".formatted(pattern, owner, table));
    }

    /// Where an id belongs.
    ///
    /// @param entity whose history it is part of; empty: none
    /// @param table it is a row of
    record Owner(String entity, String table) {
    }

}
