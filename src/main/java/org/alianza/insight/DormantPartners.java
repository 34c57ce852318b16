package org.alianza.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.partner.Party;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DormantPartners {

    /// An event that was held counts for its last day, a contribution for the day of its latest stage, and
    /// what has no date for the end of the period of the latest source that tells of it.
    private static final String DORMANT_PARTNERS = """
            MATCH (party:City|Organisation)
            WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
            CALL (party) {
              MATCH (party)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|GIVES]->(thing:Entity)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              WITH edge, CASE
                WHEN thing:Event AND %s <> 'HELD' THEN null
                WHEN thing:Event AND thing.start IS NOT NULL THEN thing.lastDay
                WHEN thing:Contribution THEN COLLECT {
                  MATCH (thing)-[:HAS_STAGE]->(stage:Stage)
                  WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf AND stage.stage <> 'SOUGHT'
                  RETURN max(stage.holdsFrom)
                }[0]
                ELSE COLLECT {
                  MATCH (:Citation {claim: edge.id})-[:FROM]->(source:Source)
                  WHERE source.knownFrom <= $knownBy
                  RETURN max(source.coveredUntil)
                }[0]
              END AS told
              RETURN max(CASE WHEN told > $asOf THEN $asOf ELSE told END) AS lastActivity, collect(edge) AS ties
            }
            WITH party, lastActivity, ties
            WHERE size(ties) > 0 AND (lastActivity IS NULL OR lastActivity < $since)
            ORDER BY lastActivity, party.byName
            LIMIT $first
            RETURN party.id AS party, lastActivity,
              COLLECT { UNWIND ties AS edge WITH edge ORDER BY edge.id LIMIT 100 RETURN %s } AS edges
            """.formatted(Standing.status("thing"), Edge.PROJECTION);

    private final Graph graph;

    DormantPartners(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<DormantPartner> dormantPartners(Insights insights, @Argument LocalDate since, @Argument int first) {
        if (since.isAfter(insights.at().asOf())) {
            throw Problem.invalid("since", since, "a day up to asOf, " + insights.at().asOf() + ",");
        }
        Map<String, Object> parameters = insights.parameters(first);
        parameters.put("since", since);
        return this.graph.rows(DORMANT_PARTNERS, parameters).stream().map(row -> dormant(row, insights)).toList();
    }

    @SchemaMapping
    CompletableFuture<Party> party(DormantPartner row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.party()).thenApply(Party.class::cast);
    }

    private static DormantPartner dormant(MapAccessor row, Insights insights) {
        Properties read = new Properties(row.asMap());
        LocalDate last = read.has("lastActivity") ? row.get("lastActivity").asLocalDate() : null;
        return new DormantPartner(insights.key(read.required("party")), last, insights.edges(read));
    }

    /// A party with nothing told of it since a day.
    ///
    /// @param party who
    /// @param lastActivity the last day something is told of; null: nothing has a day
    /// @param edges everything it takes part in, agreed to, attended or gave
    record DormantPartner(Claim.Key party, @Nullable LocalDate lastActivity, List<Edge> edges) {
    }

}
