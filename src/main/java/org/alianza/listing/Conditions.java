package org.alianza.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;

/// What a filter asks of a node `n`, in Cypher.
final class Conditions {

    private static final String KNOWN = "r.knownFrom <= $knownBy AND r.holdsFrom <= $asOf AND r.holdsUntil >= $asOf";

    private static final String LATEST = """
            COLLECT {
              MATCH (n)-[:%s]->(s)
              WHERE s.knownFrom <= $knownBy AND s.holdsFrom <= $asOf
              RETURN s.%s ORDER BY s.holdsFrom DESC, s.knownFrom DESC, s.rank DESC LIMIT 1
            }[0] IN $E""";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Conditions() {
    }

    static Condition of(@Nullable Filter filter) {
        if (filter == null) {
            return Cypher.noCondition();
        }
        return Stream
            .of(all(filter.and()), any(filter.or()), none(filter.not()), among("n.id IN $E", filter.id()),
                    text(filter.text()), kind(filter), among(LATEST.formatted("HAS_STATUS", "status"), filter.status()),
                    among(LATEST.formatted("HAS_STAGE", "stage"), filter.stage()), among("n.tie IN $E", filter.tie()),
                    among("n.vocabulary IN $E", filter.vocabulary()), related("(n)-[r:ABOUT]->(e:Topic)", filter.topic()),
                    related("(n)-[r:SEATED_IN|LOCATED_IN|GOVERNS]->(e:City)", filter.place()), country(filter.country()),
                    during(filter.during()), related("(n)<-[r:GIVES]-(e:Entity)", filter.giver()),
                    related("(n)-[r:TO]->(e:Project)", filter.project()),
                    related("(n)-[r:UNDER]->(e:Agreement)", filter.agreement()),
                    related("(n)-[r:PUBLISHED_BY]->(e:Entity)", filter.publisher()), relatedTo(filter.relatedTo()),
                    among("EXISTS { (:Citation {claim: n.id})-[:FROM]->(s:Source) WHERE s.knownFrom <= $knownBy AND s.id IN $E }",
                            filter.source()))
            .reduce(Cypher.noCondition(), Condition::and);
    }

    private static Condition all(@Nullable List<Filter> filters) {
        return stream(filters).reduce(Cypher.noCondition(), Condition::and);
    }

    private static Condition any(@Nullable List<Filter> filters) {
        if (filters != null && filters.isEmpty()) {
            return Cypher.isFalse();
        }
        return stream(filters).reduce(Cypher.noCondition(), Condition::or);
    }

    private static Condition none(@Nullable Filter filter) {
        return (filter != null) ? Cypher.coalesce(of(filter), Cypher.literalFalse()).asCondition().not()
                : Cypher.noCondition();
    }

    private static Stream<Condition> stream(@Nullable List<Filter> filters) {
        return Objects.requireNonNullElse(filters, List.<Filter>of()).stream().map(Conditions::of);
    }

    private static Condition text(@Nullable String text) {
        if (text == null) {
            return Cypher.noCondition();
        }
        return raw("all(word IN $E WHERE n.searchNames CONTAINS ' ' + word)", Folded.of(text).words());
    }

    private static Condition kind(Filter filter) {
        return among("coalesce(n.kind, " + LATEST.formatted("HAS_STAGE", "kind").replace("[0] IN $E", "[0]") + ") IN $E",
                filter.kind());
    }

    private static Condition country(@Nullable List<String> codes) {
        return among("(n.country IN $E OR EXISTS { (n)-[r:SEATED_IN|LOCATED_IN]->(e:City) WHERE " + KNOWN
                + " AND e.country IN $E })", codes);
    }

    private static Condition during(Filter.@Nullable During during) {
        if (during == null) {
            return Cypher.noCondition();
        }
        return raw("n.lastDay >= $E", Objects.requireNonNullElse(during.from(), FIRST_DAY))
            .and(raw("n.firstDay <= $E", Objects.requireNonNullElse(during.until(), LAST_DAY)));
    }

    private static Condition related(String pattern, @Nullable List<String> ids) {
        return among("EXISTS { " + pattern + " WHERE " + KNOWN + " AND e.id IN $E }", ids);
    }

    private static Condition relatedTo(@Nullable List<String> ids) {
        return among("(EXISTS { (n)-[r]-(e:Entity) WHERE " + KNOWN + " AND e.id IN $E } OR EXISTS { (n)-[r]-(:Contribution)-[q]-(e:Entity) WHERE "
                + KNOWN + " AND e.id IN $E AND e <> n })", ids);
    }

    private static Condition among(String text, @Nullable List<String> values) {
        return (values != null) ? raw(text, values) : Cypher.noCondition();
    }

    /// The text with the value for each `$E` in it.
    private static Condition raw(String text, Object value) {
        Object[] values = new Object[text.split("\\$E", -1).length - 1];
        Arrays.setAll(values, i -> Cypher.anonParameter(value));
        return Cypher.raw(text, values).asCondition();
    }

}
