package org.alianza.insight;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.project.Project;
import org.alianza.topic.Topic;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TopicGaps {

    private static final String TOPIC_GAPS = """
            MATCH (agreement:Agreement)-[edge:ABOUT]->(topic:Topic)
            WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              AND NOT coalesce(%s, '') IN ['ENDED', 'CANCELLED']
              AND NOT EXISTS {
                MATCH (agreement)-[covers:COVERS]->(:Project)-[about:ABOUT]->(topic)
                WHERE covers.knownFrom <= $knownBy AND covers.holdsFrom <= $asOf AND covers.holdsUntil >= $asOf
                  AND about.knownFrom <= $knownBy AND about.holdsFrom <= $asOf AND about.holdsUntil >= $asOf
              }
            WITH agreement, topic, edge
            ORDER BY agreement.byName, topic.byName
            LIMIT $first
            RETURN agreement.id AS agreement, topic.id AS topic, [%s] AS edges, COLLECT {
              MATCH (topic)<-[about:ABOUT]-(project:Project)
              WHERE about.knownFrom <= $knownBy AND about.holdsFrom <= $asOf AND about.holdsUntil >= $asOf
              WITH project ORDER BY project.byName LIMIT 100
              RETURN project.id
            } AS elsewhere
            """.formatted(Standing.status("agreement"), Edge.PROJECTION);

    private final Graph graph;

    TopicGaps(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<TopicGap> topicGaps(Insights insights, @Argument int first) {
        return this.graph.rows(TOPIC_GAPS, insights.parameters(first)).stream().map(row -> {
            Properties read = new Properties(row.asMap());
            return new TopicGap(insights.key(read.required("agreement")), insights.key(read.required("topic")),
                    insights.keys(read.texts("elsewhere")), insights.edges(read));
        }).toList();
    }

    @SchemaMapping
    CompletableFuture<Agreement> agreement(TopicGap row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.agreement()).thenApply(Agreement.class::cast);
    }

    @SchemaMapping
    CompletableFuture<Topic> topic(TopicGap row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.topic()).thenApply(Topic.class::cast);
    }

    @SchemaMapping
    CompletableFuture<List<Project>> elsewhere(TopicGap row, DataLoader<Claim.Key, Entity> entities) {
        return entities.loadMany(row.elsewhere()).thenApply(projects -> projects.stream().map(Project.class::cast).toList());
    }

    /// A topic that was agreed on, with no project of the agreement about it.
    ///
    /// @param agreement names the topic
    /// @param topic which
    /// @param elsewhere projects about it that the agreement does not cover
    /// @param edges the agreement's tie to the topic
    record TopicGap(Claim.Key agreement, Claim.Key topic, List<Claim.Key> elsewhere, List<Edge> edges) {
    }

}
