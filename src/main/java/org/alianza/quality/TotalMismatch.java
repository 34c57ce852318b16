package org.alianza.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;

import org.springframework.stereotype.Component;

/// Reported totals that their series do not add up to.
@Component
class TotalMismatch implements Rule {

    private static final String TOTALS = Rule.all("""
            MATCH (indicator:Indicator)-[:HAS_VALUE]->(total:Value {kind: 'TOTAL'})
            WHERE indicator.knownFrom <= $knownBy AND indicator.holdsFrom <= $asOf AND indicator.holdsUntil >= $asOf
              AND total.knownFrom <= $knownBy AND total.holdsFrom <= $asOf
            WITH [indicator] AS about, [total.id] AS claims, [(indicator)<-[edge:MEASURED_BY]-(:Entity) | edge] AS edges,
              total {
                .value, .period_from, .period_until,
                series: COLLECT {
                  MATCH (indicator)-[:HAS_VALUE]->(part:Value {kind: 'PERIOD'})
                  WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf
                  WITH part ORDER BY part.knownFrom, part.id
                  RETURN part { .value, .period_from, .period_until }
                }
              } AS said
            """);

    @Override
    public QualityRule code() {
        return QualityRule.TOTAL_MISMATCH;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String statement() {
        return TOTALS;
    }

    /// A period told twice counts as it was told last; a series whose periods overlap has no sum.
    @Override
    public Optional<Judgement> judge(Properties total) {
        Span whole = Span.of(total);
        TreeMap<Span, BigDecimal> series = new TreeMap<>();
        total.maps("series")
            .stream()
            .filter(part -> whole.holds(Span.of(part)))
            .forEach(part -> series.put(Span.of(part), value(part)));
        BigDecimal sum = series.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (series.isEmpty() || overlap(series.keySet()) || sum.compareTo(value(total)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Judgement(Sentence.of(code(), "found", whole.from(), whole.until(), value(total)),
                Sentence.of(code(), "expected", sum, series.size())));
    }

    private static BigDecimal value(Properties row) {
        return Objects.requireNonNull(row.decimal("value"));
    }

    private static boolean overlap(Collection<Span> ordered) {
        List<Span> spans = List.copyOf(ordered);
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).until().last().isBefore(spans.get(i).from().first())) {
                return true;
            }
        }
        return false;
    }

    /// The period of a value, both ends part of it.
    private record Span(PartialDate from, PartialDate until) implements Comparable<Span> {

        static Span of(Properties row) {
            return new Span(row.requiredDate("period_from"), row.requiredDate("period_until"));
        }

        boolean holds(Span part) {
            return !part.from.first().isBefore(this.from.first()) && !part.until.last().isAfter(this.until.last());
        }

        @Override
        public int compareTo(Span other) {
            int order = this.from.first().compareTo(other.from.first());
            return (order != 0) ? order : this.until.last().compareTo(other.until.last());
        }

    }

}
