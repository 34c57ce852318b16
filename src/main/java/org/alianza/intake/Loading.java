package org.alianza.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.alianza.graph.Graph.Write;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// Turns the tables of a sound data package into statements that write them; writing them again
/// changes nothing.
final class Loading {

    /// What is written for the same package changes with this number: a package that was loaded under
    /// another one is loaded again.
    static final int VERSION = 3;

    private static final String ENTITY = """
            UNWIND $rows AS row
            MERGE (n:Entity {id: row.id})
            SET n:%s, n = row
            """;

    private static final String PART = """
            UNWIND $rows AS row
            MATCH (whole:Entity {id: row.whole})
            MERGE (part:%s {id: row.properties.id})
            SET part = row.properties
            MERGE (whole)-[:%s]->(part)
            """;

    private static final String RELATION = """
            UNWIND $rows AS row
            MATCH (from:Entity {id: row.from})
            MATCH (to:Entity {id: row.to})
            MERGE (from)-[relation:%s {id: row.properties.id}]->(to)
            SET relation = row.properties
            """;

    private static final String UNIT = """
            UNWIND $rows AS row
            MERGE (unit:Unit {id: row.id})
            SET unit = row
            """;

    private static final String UNIT_OF_INDICATOR = """
            UNWIND $rows AS row
            MATCH (counted:Indicator {id: row.id})
            MATCH (unit:Unit {id: row.unit})
            MERGE (counted)-[:IN_UNIT]->(unit)
            """;

    private static final String UNIT_OF_STAGE = """
            UNWIND $rows AS row
            MATCH (counted:Stage {id: row.id})
            MATCH (unit:Unit {id: row.unit})
            MERGE (counted)-[:IN_UNIT]->(unit)
            """;

    private static final String IDENTIFIER = """
            UNWIND $rows AS row
            MATCH (organisation:Organisation {id: row.organisation})
            MERGE (identifier:Identifier {id: row.properties.id})
            SET identifier = row.properties
            MERGE (organisation)-[:IDENTIFIED_BY]->(identifier)
            """;

    private static final String FORMER_ID = """
            UNWIND $rows AS row
            MATCH (entity:Entity {id: row.id})
            MERGE (former:FormerId {id: row.former})
            MERGE (former)-[:NOW]->(entity)
            """;

    private static final String CITATION = """
            UNWIND $rows AS row
            MATCH (source:Source {id: row.source})
            MERGE (citation:Citation {id: row.properties.id})
            SET citation = row.properties
            MERGE (citation)-[:FROM]->(source)
            """;

    private static final Map<String, String> LABELS = labels();

    private static final List<String> STANDINGS = List.of("SOUGHT", "NEGOTIATION", "PIPELINE", "PLANNED", "PROMISED",
            "COMMITTED", "SIGNED", "IN_FORCE", "IMPLEMENTATION", "SUSPENDED", "FINALISATION", "HELD", "DELIVERED",
            "CLOSED", "ENDED", "CANCELLED", "WITHDRAWN");

    private final DataPackage data;

    private final Days days;

    private Loading(DataPackage data) {
        this.data = data;
        this.days = new Days(data);
    }

    static List<Write> of(DataPackage data) {
        return new Loading(data).writes();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("cities", "City");
        labels.put("organisations", "Organisation");
        labels.put("topics", "Topic");
        labels.put("projects", "Project");
        labels.put("agreements", "Agreement");
        labels.put("events", "Event");
        labels.put("indicators", "Indicator");
        labels.put("sources", "Source");
        labels.put("contributions", "Contribution");
        return labels;
    }

    private List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        Nodes nodes = new Nodes(this.data, this.days);
        writes.add(write(UNIT, "units", row -> new LinkedHashMap<>(row.cells())));
        LABELS.forEach((table, label) -> writes.add(write(ENTITY.formatted(label), table, nodes::of)));
        writes.add(write(FORMER_ID, LABELS.keySet().stream().flatMap(table -> rows(table)).flatMap(Loading::former)));
        writes.add(write(IDENTIFIER, "identifiers", Loading::identifier));
        writes.add(write(UNIT_OF_INDICATOR, "indicators", row -> Map.of("id", row.id(), "unit", row.required("unit"))));
        writes.add(write(PART.formatted("Status", "HAS_STATUS"), "statuses", row -> standing(row, "subject", "status")));
        writes.add(write(PART.formatted("Stage", "HAS_STAGE"), "stages", row -> standing(row, "contribution", "stage")));
        writes.add(write(UNIT_OF_STAGE, rows("stages").filter(row -> row.get("unit") != null)
            .map(row -> Map.of("id", row.id(), "unit", row.required("unit")))));
        writes.add(write(PART.formatted("Date", "HAS_DATE"), "dates", row -> part(row, "subject", Days.happens(row),
                days(row))));
        writes.add(write(PART.formatted("Component", "HAS_COMPONENT"), "components",
                row -> part(row, "project", Days.FIRST, Map.of("position", row.place().row()))));
        writes.add(write(PART.formatted("Value", "HAS_VALUE"), "values",
                row -> part(row, "indicator", new PartialDate(row.required("period_until")).last(), Map.of())));
        relations(writes);
        writes.add(write(CITATION, "citations", Loading::citation));
        return writes.stream().filter(write -> !write.rows().isEmpty()).toList();
    }

    private void relations(List<Write> writes) {
        writes.add(relation("PARTICIPATES_IN", "participations", "party", "project"));
        writes.add(relation("PARTY_TO", "parties", "party", "agreement"));
        writes.add(relation("ATTENDS", "attendances", "party", "event"));
        rows("relations").collect(Collectors.groupingBy(row -> row.required("kind"), LinkedHashMap::new, Collectors.toList()))
            .forEach((kind, rows) -> writes.add(write(RELATION.formatted(kind),
                    rows.stream().map(row -> relation(row, row.id(), "subject", "object")))));
        writes.add(owned("GIVES", "contributions", "giver", "id"));
        writes.add(owned("TO", "contributions", "id", "project"));
        writes.add(owned("UNDER", "contributions", "id", "agreement"));
        writes.add(owned("MEASURED_BY", "indicators", "project", "id"));
        writes.add(owned("PUBLISHED_BY", "sources", "id", "publisher"));
    }

    private Stream<Row> rows(String table) {
        return this.data.rows(table).stream();
    }

    private Write write(String cypher, String table, Function<Row, Map<String, Object>> properties) {
        return write(cypher, rows(table).map(properties));
    }

    private static Write write(String cypher, Stream<? extends Map<String, ?>> rows) {
        return new Write(cypher, rows.<Map<String, Object>>map(LinkedHashMap::new).toList());
    }

    private Write relation(String type, String table, String from, String to) {
        return write(RELATION.formatted(type), rows(table).map(row -> relation(row, row.id(), from, to)));
    }

    private Write owned(String type, String table, String from, String to) {
        return write(RELATION.formatted(type), rows(table).filter(row -> row.get(from) != null && row.get(to) != null)
            .map(row -> relation(new Row(row.table(), row.place(), Map.of(from, row.required(from), to, row.required(to))),
                    row.id() + ":" + type.toLowerCase(Locale.ROOT), from, to)));
    }

    private static Stream<Map<String, Object>> former(Row row) {
        return row.list("former_ids").stream().map(former -> Map.of("id", row.id(), "former", former));
    }

    private static Map<String, Object> identifier(Row row) {
        String id = row.required("scheme") + "-" + row.required("code");
        return Map.of("organisation", row.required("organisation"), "properties",
                Map.of("id", id, "scheme", row.required("scheme"), "code", row.required("code")));
    }

    private static Map<String, Object> days(Row row) {
        PartialDate date = new PartialDate(row.required("date"));
        return Map.of("firstDay", date.first(), "lastDay", date.last());
    }

    private Map<String, Object> standing(Row row, String whole, String vocabulary) {
        Map<String, Object> more = new LinkedHashMap<>(Map.of("rank", STANDINGS.indexOf(row.required(vocabulary))));
        PartialDate expected = row.date("expected");
        if (expected != null) {
            more.put("expectedLastDay", expected.last());
        }
        return part(row, whole, this.days.standsFrom(row), more);
    }

    private Map<String, Object> part(Row row, String whole, LocalDate holdsFrom, Map<String, ?> more) {
        String owner = row.required(whole);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(row.cells());
        properties.remove(whole);
        properties.remove("unit");
        properties.putAll(more);
        properties.put("knownFrom", Days.latest(this.days.knownFrom(row.id()), this.days.knownFrom(owner)));
        properties.put("citedFrom", this.days.citedFrom(row.id()));
        properties.put("holdsFrom", holdsFrom);
        return Map.of("whole", owner, "properties", properties);
    }

    private Map<String, Object> relation(Row row, String id, String from, String to) {
        String left = row.required(from);
        String right = row.required(to);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(row.cells());
        Stream.of(from, to, "kind").forEach(properties::remove);
        PartialDate until = row.date("until");
        properties.put("id", id);
        properties.put("knownFrom", Days.latest(this.days.knownFrom(id), this.days.knownFrom(left), this.days.knownFrom(right)));
        properties.put("citedFrom", this.days.citedFrom(id));
        properties.put("holdsFrom", Days.latest(Days.startOr(row, Days.FIRST), this.days.holdsFrom(left), this.days.holdsFrom(right)));
        properties.put("holdsUntil", (until != null) ? until.last() : Days.LAST);
        return Map.of("from", left, "to", right, "properties", properties);
    }

    private static Map<String, Object> citation(Row row) {
        Map<String, Object> properties = new LinkedHashMap<>(row.cells());
        @Nullable Object source = properties.remove("source");
        properties.put("id", row.required("claim") + "@" + source + ":" + Objects.requireNonNullElse(row.get("section"), ""));
        return Map.of("source", row.required("source"), "properties", properties);
    }

}
