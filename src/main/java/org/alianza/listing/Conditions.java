package org.alianza.listing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.fact.Moment;
import org.jspecify.annotations.Nullable;

/// What is asked of a node `n`, in Cypher, and the parameters that this takes.
final class Conditions {

    private static final String KNOWN = "r.knownFrom <= $knownBy AND r.holdsFrom <= $asOf AND r.holdsUntil >= $asOf";

    private static final String LATEST = """
            COLLECT {
              MATCH (n)-[:%s]->(s)
              WHERE s.knownFrom <= $knownBy AND s.holdsFrom <= $asOf
              RETURN s.%s ORDER BY s.holdsFrom DESC, s.knownFrom DESC, s.rank DESC LIMIT 1
            }[0]""";

    private static final String STATUS = LATEST.formatted("HAS_STATUS", "status") + " IN $E";

    private static final String STAGE = LATEST.formatted("HAS_STAGE", "stage") + " IN $E";

    private static final String KIND = "coalesce(n.kind, " + LATEST.formatted("HAS_STAGE", "kind") + ") IN $E";

    private static final String COUNTRY = "(n.country IN $E OR EXISTS { (n)-[r:SEATED_IN|LOCATED_IN]->(e:City) WHERE " + KNOWN + " AND e.country IN $E })";

    private static final String RELATED_TO = "(EXISTS { (n)-[r]-(e:Entity) WHERE " + KNOWN + " AND e.id IN $E } OR EXISTS { (n)-[r]-(:Contribution)-[q]-(e:Entity) WHERE "
            + KNOWN + " AND e.id IN $E AND e <> n })";

    private static final String SOURCE = "EXISTS { (:Citation {claim: n.id})-[:FROM]->(s:Source) WHERE s.knownFrom <= $knownBy AND s.id IN $E }";

    /// What everything meets.
    static final String ANYTHING = "true";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Moment at) {
        this.parameters.put("asOf", at.asOf());
        this.parameters.put("knownBy", at.knownBy());
    }

    Map<String, Object> parameters() {
        return this.parameters;
    }

    /// A condition, with a parameter for each `$E` in it.
    String with(String condition, Object value) {
        String name = "value" + this.parameters.size();
        this.parameters.put(name, value);
        return condition.replace("$E", "$" + name);
    }

    /// What a filter asks; null: nothing.
    String of(@Nullable Filter filter) {
        if (filter == null) {
            return ANYTHING;
        }
        return Stream
            .of(all(filter.and()), any(filter.or()), none(filter.not()), among("n.id IN $E", filter.id()), text(filter.text()), among(KIND, filter.kind()),
                    among(STATUS, filter.status()), among(STAGE, filter.stage()), among("n.tie IN $E", filter.tie()),
                    among("n.vocabulary IN $E", filter.vocabulary()), related("(n)-[r:ABOUT]->(e:Topic)", filter.topic()),
                    related("(n)-[r:SEATED_IN|LOCATED_IN|GOVERNS]->(e:City)", filter.place()), among(COUNTRY, filter.country()), during(filter.during()),
                    related("(n)<-[r:GIVES]-(e:Entity)", filter.giver()), related("(n)-[r:TO]->(e:Project)", filter.project()),
                    related("(n)-[r:UNDER]->(e:Agreement)", filter.agreement()), related("(n)-[r:PUBLISHED_BY]->(e:Entity)", filter.publisher()),
                    among(RELATED_TO, filter.relatedTo()), among(SOURCE, filter.source()))
            .filter(condition -> !condition.equals(ANYTHING))
            .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), asked -> asked.isEmpty() ? ANYTHING : asked));
    }

    private String all(@Nullable List<Filter> filters) {
        return (filters == null || filters.isEmpty()) ? ANYTHING : joined(filters, " AND ");
    }

    private String any(@Nullable List<Filter> filters) {
        if (filters == null) {
            return ANYTHING;
        }
        return filters.isEmpty() ? "false" : joined(filters, " OR ");
    }

    private String joined(List<Filter> filters, String word) {
        return filters.stream().map(filter -> "(" + of(filter) + ")").collect(Collectors.joining(word, "(", ")"));
    }

    private String none(@Nullable Filter filter) {
        return (filter != null) ? "NOT coalesce(%s, false)".formatted(of(filter)) : ANYTHING;
    }

    private String text(@Nullable String text) {
        return (text != null) ? with("all(word IN $E WHERE n.searchNames CONTAINS ' ' + word)", Folded.of(text).words()) : ANYTHING;
    }

    private String during(Filter.@Nullable During during) {
        if (during == null) {
            return ANYTHING;
        }
        return with("n.lastDay >= $E", Objects.requireNonNullElse(during.from(), FIRST_DAY)) + " AND "
                + with("n.firstDay <= $E", Objects.requireNonNullElse(during.until(), LAST_DAY));
    }

    private String related(String pattern, @Nullable List<String> ids) {
        return (ids != null) ? with("EXISTS { " + pattern + " WHERE " + KNOWN + " AND e.id IN $E }", ids) : ANYTHING;
    }

    private String among(String condition, @Nullable List<String> values) {
        return (values != null) ? with(condition, values) : ANYTHING;
    }

}
