package org.alianza.insight;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.partner.Party;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OneSidedTies {

    /// Who tells of an agreement is who published what cites it, or cites a party's part in it. Just after
    /// much was loaded the database knows too little of the index to see that it is the way.
    private static final String ONE_SIDED_TIES = """
            MATCH (agreement:Agreement)
            WHERE agreement.knownFrom <= $knownBy AND agreement.holdsFrom <= $asOf AND agreement.holdsUntil >= $asOf
            CALL (agreement) {
              MATCH (agreement)<-[edge:PARTY_TO]-(:Entity)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN collect(edge) AS ties
            }
            CALL (agreement, ties) {
              UNWIND [agreement.id] + [tie IN ties | tie.id] AS claim
              MATCH (citation:Citation {claim: claim})
              USING INDEX citation:Citation(claim)
              MATCH (citation)-[:FROM]->(source:Source)-[:PUBLISHED_BY]->(publisher:Entity)
              WHERE source.knownFrom <= $knownBy
              WITH DISTINCT publisher
            %s
              RETURN collect(DISTINCT teller) AS tellers
            }
            WITH agreement, ties, tellers
            WHERE size(tellers) = 1
            CALL (ties) {
              UNWIND ties AS tie
              WITH DISTINCT startNode(tie) AS party
            %s
              WITH party, side
              ORDER BY party.byName
              RETURN collect({id: party.id, side: side}) AS parties
            }
            WITH agreement, ties, tellers[0] AS teller, [party IN parties WHERE party.side <> tellers[0] | party.id] AS silent
            WHERE size(silent) > 0
            ORDER BY agreement.byName
            LIMIT $first
            RETURN agreement.id AS agreement, teller, silent,
              COLLECT { UNWIND ties AS edge WITH edge ORDER BY edge.id RETURN %s } AS edges
            """.formatted(Standing.side("publisher", "teller"), Standing.side("party", "side"), Edge.PROJECTION);

    private final Graph graph;

    OneSidedTies(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<OneSidedTie> oneSidedTies(Insights insights, @Argument int first) {
        return this.graph.rows(ONE_SIDED_TIES, insights.parameters(first)).stream().map(row -> {
            Properties read = new Properties(row.asMap());
            return new OneSidedTie(insights.key(read.required("agreement")), insights.key(read.required("teller")),
                    insights.keys(read.texts("silent")), insights.edges(read));
        }).toList();
    }

    @SchemaMapping
    CompletableFuture<Agreement> agreement(OneSidedTie row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.agreement()).thenApply(Agreement.class::cast);
    }

    @SchemaMapping
    CompletableFuture<Party> claimedBy(OneSidedTie row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.claimedBy()).thenApply(Party.class::cast);
    }

    @SchemaMapping
    CompletableFuture<List<Party>> unconfirmedBy(OneSidedTie row, DataLoader<Claim.Key, Entity> entities) {
        return entities.loadMany(row.unconfirmedBy()).thenApply(parties -> parties.stream().map(Party.class::cast).toList());
    }

    /// An agreement that only one side tells of.
    ///
    /// @param agreement which
    /// @param claimedBy the side that published all there is about it
    /// @param unconfirmedBy its parties of other sides, which published nothing about it
    /// @param edges its parties' parts in it
    record OneSidedTie(Claim.Key agreement, Claim.Key claimedBy, List<Claim.Key> unconfirmedBy, List<Edge> edges) {
    }

}
