package org.alianza.insight;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExpiringAgreements {

    /// The end that was said last is the one that counts; `lastDay` of a date is the last day it can mean.
    private static final String EXPIRING_AGREEMENTS = """
            MATCH (agreement:Agreement)
            WHERE agreement.knownFrom <= $knownBy AND agreement.holdsFrom <= $asOf AND agreement.holdsUntil >= $asOf
              AND %s IN ['SIGNED', 'IN_FORCE']
            CALL (agreement) {
              MATCH (agreement)-[:HAS_DATE]->(end:Date {kind: 'VALID_UNTIL'})
              WHERE end.knownFrom <= $knownBy AND end.holdsFrom <= $asOf
              RETURN end
              ORDER BY end.knownFrom DESC, end.date DESC
              LIMIT 1
            }
            WITH agreement, end
            WHERE end.lastDay >= $asOf AND end.lastDay <= $until
            ORDER BY end.lastDay, agreement.byName
            LIMIT $first
            RETURN agreement.id AS agreement, end.date AS validUntil, COLLECT {
              MATCH (agreement)<-[edge:PARTY_TO]-(:Entity)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              WITH edge ORDER BY edge.id
              RETURN %s
            } AS edges
            """.formatted(Standing.status("agreement"), Edge.PROJECTION);

    private final Graph graph;

    ExpiringAgreements(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping(typeName = "Insights")
    List<ExpiringAgreement> expiringAgreements(Insights insights, @Argument Period within, @Argument int first) {
        LocalDate asOf = insights.at().asOf();
        LocalDate until = asOf.plus(within);
        if (!until.isAfter(asOf)) {
            throw Problem.invalid("within", within, "a span of time to come, such as P6M or P90D,");
        }
        Map<String, Object> parameters = insights.parameters(first);
        parameters.put("until", until);
        return this.graph.rows(EXPIRING_AGREEMENTS, parameters).stream().map(row -> {
            Properties read = new Properties(row.asMap());
            PartialDate end = read.requiredDate("validUntil");
            return new ExpiringAgreement(insights.key(read.required("agreement")), end,
                    Math.toIntExact(ChronoUnit.DAYS.between(asOf, end.last())), insights.edges(read));
        }).toList();
    }

    @SchemaMapping
    CompletableFuture<Agreement> agreement(ExpiringAgreement row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.agreement()).thenApply(Agreement.class::cast);
    }

    /// An agreement in force that ends soon.
    ///
    /// @param agreement which
    /// @param validUntil its end
    /// @param daysLeft until the last day its end can mean
    /// @param edges its parties
    record ExpiringAgreement(Claim.Key agreement, PartialDate validUntil, int daysLeft, List<Edge> edges) {
    }

}
