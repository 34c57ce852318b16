package org.alianza.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Properties;

import org.springframework.stereotype.Component;

/// Statuses that do not agree with the dates: prepared though it has begun, in force though it has run
/// out, held though it is still to come. Of the dates of a kind the one that became known last counts,
/// and where several speak against a status, the last of them.
@Component
class StatusAgainstDates implements Rule {

    private static final String CONTRADICTIONS = Rule.page("""
            CALL () {
              MATCH (entity:Project|Agreement)-[:HAS_DATE]->(dated:Date)
              WHERE dated.knownFrom <= $knownBy AND dated.holdsFrom <= $asOf
              WITH entity, dated
              ORDER BY dated.knownFrom, dated.id
              WITH entity, dated.kind AS kind, last(collect(dated)) AS dated
              WITH entity, collect({kind: kind, date: dated.date, first: dated.firstDay, last: dated.lastDay}) AS dates
              UNWIND dates AS dated
              RETURN entity, dated, [other IN dates | other.kind] AS kinds
              UNION ALL
              MATCH (entity:Event)
              WHERE entity.start IS NOT NULL
              RETURN entity, {kind: 'EVENT', date: entity.start, first: entity.firstDay} AS dated, [] AS kinds
            }
            WITH entity, dated, dated.kind AS kind, kinds,
              COLLECT {
                MATCH (entity)-[:HAS_STATUS]->(standing:Status)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              }[0] AS status
            WHERE entity.knownFrom <= $knownBy AND entity.holdsFrom <= $asOf AND entity.holdsUntil >= $asOf AND (
              kind = 'ACTUAL_START' AND dated.last <= $asOf AND status.status = 'PIPELINE'
              OR kind = 'ACTUAL_END' AND dated.last <= $asOf AND status.status IN ['PIPELINE', 'IMPLEMENTATION', 'SUSPENDED']
              OR kind = 'PLANNED_START' AND dated.first > $asOf AND status.status = 'IMPLEMENTATION' AND NOT 'ACTUAL_START' IN kinds
              OR kind = 'VALID_UNTIL' AND dated.last < $asOf AND status.status IN ['SIGNED', 'IN_FORCE']
              OR kind = 'SIGNED' AND dated.last <= $asOf AND status.status IN ['SOUGHT', 'NEGOTIATION']
              OR kind = 'EVENT' AND dated.first > $asOf AND status.status = 'HELD')
            WITH entity, status, dated
            ORDER BY dated.first, kind
            WITH entity, status, last(collect(dated)) AS dated
            WITH [entity] AS about, [status.id] AS claims, [] AS edges,
              {status: status.status, kind: dated.kind, date: dated.date} AS said
            """);

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "ACTUAL_START", List.of("IMPLEMENTATION", "SUSPENDED", "FINALISATION", "CLOSED", "CANCELLED"),
            "ACTUAL_END", List.of("FINALISATION", "CLOSED", "CANCELLED"),
            "PLANNED_START", List.of("PIPELINE"),
            "VALID_UNTIL", List.of("ENDED"),
            "SIGNED", List.of("SIGNED", "IN_FORCE", "ENDED"),
            "EVENT", List.of("PLANNED"));

    @Override
    public QualityRule code() {
        return QualityRule.STATUS_AGAINST_DATES;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String statement() {
        return CONTRADICTIONS;
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        String kind = said.required("kind");
        List<? extends Localised> expected = Objects.requireNonNull(EXPECTED.get(kind), kind)
            .stream()
            .map(status -> Labels.of("status", status))
            .toList();
        return Optional.of(new Judgement(
                Sentence.of(code(), "found", Labels.of("status", said.required("status")), Labels.of("date", kind),
                        said.required("date")),
                Sentence.of(code(), "expected", expected)));
    }

}
