package org.alianza.topic;

import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.alianza.graph.Graph;

import org.springframework.stereotype.Component;

/// What entities are about.
@Component
public class Topics {

    private static final String TOPICS = """
            UNWIND $keys AS key
            MATCH (entity:Entity {id: key.id})-[about:ABOUT]->(topic:Topic)
            WHERE about.knownFrom <= key.knownBy AND about.holdsFrom <= key.asOf AND about.holdsUntil >= key.asOf
            RETURN key.row AS row, topic { .* } AS topic
            ORDER BY row, topic.byCode
            """;

    private final Graph graph;

    Topics(Graph graph) {
        this.graph = graph;
    }

    /// The topics of each entity, by vocabulary and code.
    ///
    /// @param <E> the entity
    public <E extends Entity> Map<E, List<Topic>> of(List<E> entities) {
        return this.graph.lists(TOPICS, entities, (row, entity) -> Topic.of(row.map("topic"), entity.at()));
    }

}
