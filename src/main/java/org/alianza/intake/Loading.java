package org.alianza.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.fact.PartialDate;
import org.alianza.graph.Graph.Write;
import org.jspecify.annotations.Nullable;

/// Turns the tables of a sound data package into statements that write them; writing them again
/// changes nothing.
final class Loading {

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

    private final Map<String, Row> entities = new HashMap<>();

    private Loading(DataPackage data) {
        this.data = data;
        this.days = new Days(data);
        LABELS.keySet().forEach(table -> data.rows(table).forEach(row -> this.entities.put(row.id(), row)));
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
        writes.add(write(UNIT, "units", row -> new LinkedHashMap<>(row.cells())));
        LABELS.forEach((table, label) -> writes.add(write(ENTITY.formatted(label), table, this::node)));
        writes.add(write(FORMER_ID, LABELS.keySet().stream().flatMap(table -> rows(table)).flatMap(Loading::former)));
        writes.add(write(IDENTIFIER, "identifiers", Loading::identifier));
        writes.add(write(UNIT_OF_INDICATOR, "indicators", row -> Map.of("id", row.id(), "unit", row.required("unit"))));
        writes.add(write(PART.formatted("Status", "HAS_STATUS"), "statuses", row -> standing(row, "subject", "status")));
        writes.add(write(PART.formatted("Stage", "HAS_STAGE"), "stages", row -> standing(row, "contribution", "stage")));
        writes.add(write(UNIT_OF_STAGE, rows("stages").filter(row -> row.get("unit") != null)
            .map(row -> Map.of("id", row.id(), "unit", row.required("unit")))));
        writes.add(write(PART.formatted("Date", "HAS_DATE"), "dates", row -> part(row, "subject", Days.happens(row))));
        writes.add(write(PART.formatted("Component", "HAS_COMPONENT"), "components", this::component));
        writes.add(write(PART.formatted("Value", "HAS_VALUE"), "values",
                row -> part(row, "indicator", new PartialDate(row.required("period_until")).last())));
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
            .map(row -> relation(new Row(row.table(), row.line(), Map.of(from, row.required(from), to, row.required(to))),
                    row.id() + ":" + type.toLowerCase(Locale.ROOT), from, to)));
    }

    private Map<String, Object> node(Row row) {
        Map<String, Object> node = new LinkedHashMap<>();
        row.cells().forEach((column, value) -> {
            switch (column) {
                case "former_ids", "giver", "project", "agreement", "publisher", "unit" -> {
                }
                case "aliases" -> node.put(column, row.list(column));
                case "latitude", "longitude" -> node.put(column, Double.parseDouble(value));
                case "population" -> node.put(column, Long.parseLong(value));
                default -> node.put(column, value);
            }
        });
        LocalDate holdsFrom = this.days.holdsFrom(row.id());
        node.put("knownFrom", this.days.knownFrom(row.id()));
        node.put("holdsFrom", holdsFrom);
        order(row, node, holdsFrom);
        if (!row.table().equals("contributions")) {
            search(row, node);
        }
        return node;
    }

    private void order(Row row, Map<String, Object> node, LocalDate holdsFrom) {
        PartialDate start = row.date(row.table().equals("sources") ? "published" : "start");
        PartialDate end = row.date(row.table().equals("sources") ? "published" : "end");
        boolean dated = row.table().equals("events") || row.table().equals("sources");
        LocalDate first = !dated ? holdsFrom : (start != null) ? start.first() : Days.LAST;
        LocalDate last = !dated ? Days.LAST
                : (end != null) ? end.last() : (start != null) ? start.last() : Days.FIRST;
        LocalDate place = !dated ? holdsFrom : (start != null) ? start.last() : Days.LAST;
        node.put("firstDay", first);
        node.put("lastDay", last);
        node.put("byName", key(Folded.of(orderName(row)).text(), row));
        node.put("byDate", key(place.toString(), row));
        if (row.table().equals("indicators")) {
            node.put("position", row.line());
        }
        if (row.table().equals("topics")) {
            node.put("byCode", key(row.required("vocabulary") + " " + Objects.requireNonNullElse(row.get("code"), ""), row));
        }
    }

    private static String key(String value, Row row) {
        return value + "\u0001" + row.id();
    }

    private String orderName(Row row) {
        if (row.table().equals("contributions")) {
            return orderName(entity(row.required("project"))) + " " + orderName(entity(row.required("giver")));
        }
        return Stream.of("name_es", "name_en")
            .map(row::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> texts(row, "name_").findFirst().orElse(row.id()));
    }

    private Row entity(String id) {
        return Objects.requireNonNull(this.entities.get(id), id);
    }

    private static Stream<String> texts(Row row, String prefix) {
        return row.cells().entrySet().stream().filter(cell -> cell.getKey().startsWith(prefix)).map(Map.Entry::getValue);
    }

    private static void search(Row row, Map<String, Object> node) {
        String names = Stream.of(texts(row, "name_"), row.list("aliases").stream(),
                Stream.of("acronym", "code", "number").map(row::get).filter(Objects::nonNull))
            .flatMap(text -> text)
            .map(text -> Folded.of(text).text())
            .distinct()
            .collect(Collectors.joining(" "));
        node.put("searchNames", " " + names);
        node.put("searchText", texts(row, "summary_").map(text -> Folded.of(text).text()).collect(Collectors.joining(" ")));
    }

    private static Stream<Map<String, Object>> former(Row row) {
        return row.list("former_ids").stream().map(former -> Map.of("id", row.id(), "former", former));
    }

    private static Map<String, Object> identifier(Row row) {
        String id = row.required("scheme") + "-" + row.required("code");
        return Map.of("organisation", row.required("organisation"), "properties",
                Map.of("id", id, "scheme", row.required("scheme"), "code", row.required("code")));
    }

    private Map<String, Object> standing(Row row, String whole, String vocabulary) {
        Map<String, Object> part = part(row, whole, this.days.standsFrom(row));
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>) part.get("properties");
        Objects.requireNonNull(properties).put("rank", STANDINGS.indexOf(row.required(vocabulary)));
        return part;
    }

    private Map<String, Object> component(Row row) {
        Map<String, Object> part = part(row, "project", Days.FIRST);
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>) part.get("properties");
        Objects.requireNonNull(properties).put("position", row.line());
        return part;
    }

    private Map<String, Object> part(Row row, String whole, LocalDate holdsFrom) {
        String owner = row.required(whole);
        Map<String, Object> properties = new LinkedHashMap<>(row.cells());
        properties.remove(whole);
        properties.remove("unit");
        properties.put("knownFrom", Days.latest(this.days.knownFrom(row.id()), this.days.knownFrom(owner)));
        properties.put("holdsFrom", holdsFrom);
        return Map.of("whole", owner, "properties", properties);
    }

    private Map<String, Object> relation(Row row, String id, String from, String to) {
        String left = row.required(from);
        String right = row.required(to);
        Map<String, Object> properties = new LinkedHashMap<>(row.cells());
        Stream.of(from, to, "kind").forEach(properties::remove);
        PartialDate until = row.date("until");
        properties.put("id", id);
        properties.put("knownFrom", Days.latest(this.days.knownFrom(id), this.days.knownFrom(left), this.days.knownFrom(right)));
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
