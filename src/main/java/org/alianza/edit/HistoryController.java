package org.alianza.edit;

import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Problem;
import org.alianza.graph.Graph;
import org.alianza.register.AuditEntry;
import org.alianza.register.Register;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryController {

    private static final String VERSIONS = """
            UNWIND $keys AS key
            MATCH (n:Entity {id: key.id})
            RETURN key.row AS row, n.version AS version
            """;

    private static final String RETIRED = """
            UNWIND $keys AS key
            MATCH (n:Entity {id: key.id})
            WHERE n.holdsUntil < date('9999-12-31')
            RETURN key.row AS row, n { .* } AS entity
            """;

    private static final int MOST = 1000;

    private final Register register;

    private final Graph graph;

    HistoryController(Register register, Graph graph) {
        this.register = register;
        this.graph = graph;
    }

    @QueryMapping
    List<AuditEntry> history(@Argument String id, @Argument int first) {
        if (first < 1 || first > MOST) {
            throw Problem.invalid("first", first, "a number from 1 to " + MOST);
        }
        return this.register.history(id, first);
    }

    @BatchMapping(typeName = "Entity")
    Map<Entity, Integer> version(List<Entity> entities) {
        return this.graph.ones(VERSIONS, entities, (row, entity) -> Math.toIntExact(row.count("version")));
    }

    @BatchMapping(typeName = "Entity")
    Map<Entity, PartialDate> retired(List<Entity> entities) {
        return this.graph.ones(RETIRED, entities, (row, entity) -> row.map("entity").requiredDate("retired"));
    }

}
