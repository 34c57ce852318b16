package org.alianza.quality;

import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Properties;

import org.springframework.stereotype.Component;

/// What was expected by a day that is over, with no later evidence: contributions not delivered, starts
/// and ends of projects, events that were announced. A partial date is over when the last day it can
/// mean is.
@Component
class ExpectedDatePassed implements Rule {

    private static final String EXPECTATIONS = Rule.page("""
            CALL () {
              MATCH (entity:Contribution)-[:HAS_STAGE]->(claim:Stage)
              WHERE claim.expectedLastDay < $asOf
                AND claim = COLLECT {
                  MATCH (entity)-[:HAS_STAGE]->(stage:Stage)
                  WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf AND stage.expected IS NOT NULL
                  RETURN stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
                }[0]
              WITH entity, claim, COLLECT {
                MATCH (entity)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.knownFrom <= $knownBy AND stage.holdsFrom <= $asOf
                RETURN stage.stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC, stage.id DESC LIMIT 1
              }[0] AS stands
              WHERE NOT stands IN ['DELIVERED', 'WITHDRAWN']
              RETURN entity, claim.id AS claim, 'DELIVERY' AS kind, claim.expected AS date, stands
              UNION ALL
              MATCH (entity:Project)-[:HAS_DATE]->(dated:Date)
              WHERE dated.kind IN ['PLANNED_START', 'PLANNED_END'] AND dated.knownFrom <= $knownBy AND dated.holdsFrom <= $asOf
              WITH entity, dated
              ORDER BY dated.knownFrom, dated.id
              WITH entity, dated.kind AS kind, last(collect(dated)) AS claim
              WHERE claim.lastDay < $asOf
              WITH entity, kind, claim, COLLECT {
                MATCH (entity)-[:HAS_STATUS]->(standing:Status)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing.status ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              }[0] AS stands
              WHERE NOT EXISTS {
                  MATCH (entity)-[:HAS_DATE]->(actual:Date)
                  WHERE (actual.kind = 'ACTUAL_END' OR actual.kind = 'ACTUAL_START' AND kind = 'PLANNED_START')
                    AND actual.knownFrom <= $knownBy AND actual.holdsFrom <= $asOf
                }
                AND (kind = 'PLANNED_START' AND coalesce(stands, 'PIPELINE') = 'PIPELINE'
                  OR kind = 'PLANNED_END' AND NOT coalesce(stands, '') IN ['FINALISATION', 'CLOSED', 'CANCELLED'])
              RETURN entity, claim.id AS claim, kind, claim.date AS date, stands
              UNION ALL
              MATCH (entity:Event)
              WHERE entity.start IS NOT NULL AND entity.lastDay < $asOf
              WITH entity, COLLECT {
                MATCH (entity)-[:HAS_STATUS]->(standing:Status)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing.status ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              }[0] AS stands
              WHERE stands = 'PLANNED'
              RETURN entity, entity.id AS claim, 'EVENT' AS kind, coalesce(entity.end, entity.start) AS date, stands
            }
            WITH entity, claim, kind, date, stands
            WHERE entity.knownFrom <= $knownBy AND entity.holdsFrom <= $asOf AND entity.holdsUntil >= $asOf
            WITH [entity] AS about, [claim] AS claims, [(entity)-[edge:GIVES|TO|UNDER]-(:Entity)
                WHERE entity:Contribution AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf | edge] AS edges,
              {kind: kind, date: date, stands: stands} AS said
            """);

    @Override
    public QualityRule code() {
        return QualityRule.EXPECTED_DATE_PASSED;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String statement() {
        return EXPECTATIONS;
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        String kind = said.required("kind");
        String stands = said.text("stands");
        String vocabulary = kind.equals("DELIVERY") ? "stage" : "status";
        return Optional.of(new Judgement(
                Sentence.of(code(), "found", Labels.of("expected", kind), said.required("date"),
                        (stands != null) ? Labels.of(vocabulary, stands) : Labels.of("status", "UNKNOWN")),
                Sentence.of(code(), "expected", Labels.of("evidence", kind))));
    }

}
