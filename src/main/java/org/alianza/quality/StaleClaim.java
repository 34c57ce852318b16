package org.alianza.quality;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How something stands, where that is not final and the latest source that says so was published
/// longer ago than the setting `alianza.quality.stale-after` allows.
@Component
class StaleClaim implements Rule {

    private static final String STALE = Rule.page("""
            MATCH (entity:Project|Agreement|Event|Contribution)
            WHERE entity.knownFrom <= $knownBy AND entity.holdsFrom <= $asOf AND entity.holdsUntil >= $asOf
            WITH entity, COLLECT {
              MATCH (entity)-[:HAS_STATUS|HAS_STAGE]->(standing:Status|Stage)
              WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
              RETURN standing ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC, standing.id DESC LIMIT 1
            }[0] AS standing
            WHERE standing.status IN ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'SUSPENDED', 'SOUGHT', 'NEGOTIATION', 'PLANNED']
              OR standing.stage IN ['SOUGHT', 'PROMISED', 'COMMITTED']
            WITH entity, standing, COLLECT {
              MATCH (:Citation {claim: standing.id})-[:FROM]->(source:Source)
              WHERE source.knownFrom <= $knownBy AND source.published IS NOT NULL
              RETURN max(source.knownFrom)
            }[0] AS confirmed
            WHERE confirmed < $staleBefore
            WITH [entity] AS about, [standing.id] AS claims, [] AS edges,
              {status: standing.status, stage: standing.stage, confirmed: confirmed, since: $staleBefore} AS said
            """);

    private final Period staleAfter;

    StaleClaim(@Value("${alianza.quality.stale-after}") Period staleAfter) {
        this.staleAfter = staleAfter;
    }

    @Override
    public QualityRule code() {
        return QualityRule.STALE_CLAIM;
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String statement() {
        return STALE;
    }

    @Override
    public Map<String, Object> parameters(Moment at) {
        LocalDate staleBefore = at.asOf().minus(this.staleAfter);
        return Map.of("staleBefore", staleBefore);
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        String status = said.text("status");
        return Optional.of(new Judgement(
                Sentence.of(code(), "found",
                        (status != null) ? Labels.of("status", status) : Labels.of("stage", said.required("stage")),
                        said.required("confirmed")),
                Sentence.of(code(), "expected", said.required("since"))));
    }

}
