package org.alianza.insight;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SingleSupporterProjects {

    private static final String SINGLE_SUPPORTER_PROJECTS = """
            MATCH (project:Project)
            WHERE project.knownFrom <= $knownBy AND project.holdsFrom <= $asOf AND project.holdsUntil >= $asOf
              AND NOT coalesce(%s, '') IN ['CLOSED', 'CANCELLED']
            CALL (project) {
              MATCH (project)<-[edge:PARTICIPATES_IN]-(party:City|Organisation)
              WHERE edge.role <> 'BENEFICIARY'
                AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN party, [edge] AS ties
              UNION ALL
              MATCH (project)<-[to:TO]-(given:Contribution)<-[gives:GIVES]-(party:City|Organisation)
              WHERE given.knownFrom <= $knownBy AND given.holdsFrom <= $asOf AND given.holdsUntil >= $asOf
              RETURN party, [gives, to] AS ties
            }
            WITH project, collect(DISTINCT party.id) AS supporters, collect(ties) AS ties
            WHERE size(supporters) = 1
            ORDER BY project.byName
            LIMIT $first
            RETURN project.id AS project, supporters[0] AS supporter,
              COLLECT { UNWIND ties AS tie UNWIND tie AS edge WITH DISTINCT edge ORDER BY edge.id RETURN %s } AS edges
            """.formatted(Standing.status("project"), Edge.PROJECTION);

    private final Graph graph;

    SingleSupporterProjects(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<SingleSupporterProject> singleSupporterProjects(Insights insights, @Argument int first) {
        return this.graph.rows(SINGLE_SUPPORTER_PROJECTS, insights.parameters(first)).stream().map(row -> {
            Properties read = new Properties(row.asMap());
            return new SingleSupporterProject(insights.key(read.required("project")), insights.key(read.required("supporter")),
                    insights.edges(read));
        }).toList();
    }

    @SchemaMapping
    CompletableFuture<Project> project(SingleSupporterProject row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.project()).thenApply(Project.class::cast);
    }

    @SchemaMapping
    CompletableFuture<Party> supporter(SingleSupporterProject row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.supporter()).thenApply(Party.class::cast);
    }

    /// A project that rests on a single supporter.
    ///
    /// @param project which
    /// @param supporter the only one
    /// @param edges what ties the two
    record SingleSupporterProject(Claim.Key project, Claim.Key supporter, List<Edge> edges) {
    }

}
