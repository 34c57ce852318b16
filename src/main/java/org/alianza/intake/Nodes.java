package org.alianza.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.fact.PartialDate;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// The nodes of entities: what their rows say, from when they are known and hold, the keys they are
/// listed by and the words they are found by.
final class Nodes {

    private static final List<String> NAMING = List.of("organisations", "cities", "projects");

    private static final List<String> PARTIES = List.of("organisations", "cities");

    private final Days days;

    private final Map<String, Row> named = new HashMap<>();

    Nodes(DataPackage data, Days days) {
        this.days = days;
        NAMING.forEach(table -> data.rows(table).forEach(row -> this.named.put(row.id(), row)));
    }

    /// The properties of an entity's node.
    Map<String, Object> of(Row row) {
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
        LocalDate citedFrom = this.days.citedFrom(row.id());
        if (citedFrom != null) {
            node.put("citedFrom", citedFrom);
        }
        node.put("holdsFrom", holdsFrom);
        order(row, node, holdsFrom);
        search(row, node);
        return node;
    }

    private void order(Row row, Map<String, Object> node, LocalDate holdsFrom) {
        Span span = Span.of(row, holdsFrom);
        node.put("firstDay", span.first());
        node.put("lastDay", span.last());
        PartialDate covered = row.table().equals("sources") ? row.date("period_until") : null;
        if (covered != null) {
            node.put("coveredUntil", covered.last());
        }
        node.put("byName", key(Folded.of(orderName(row)).text(), row));
        node.put("byDate", key(span.place().toString(), row));
        if (row.table().equals("indicators")) {
            node.put("position", row.place().row());
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
        return Objects.requireNonNull(this.named.get(id), id);
    }

    private static Stream<String> texts(Row row, String prefix) {
        return row.cells().entrySet().stream().filter(cell -> cell.getKey().startsWith(prefix)).map(Map.Entry::getValue);
    }

    private void search(Row row, Map<String, Object> node) {
        List<Folded> names = names(row).map(Folded::of).distinct().toList();
        node.put("searchNames", names.stream().map(Folded::text).collect(Collectors.joining(" ", " ", "")));
        if (PARTIES.contains(row.table())) {
            node.put("nameKeys", names.stream().map(Nodes::nameKey).filter(key -> !key.isEmpty()).distinct().toList());
        }
        node.put("searchText", texts(row, "summary_").map(text -> Folded.of(text).text()).collect(Collectors.joining(" ")));
    }

    /// Two names of the same words in any order have the same key.
    private static String nameKey(Folded name) {
        return name.words().stream().sorted().collect(Collectors.joining(" "));
    }

    /// A contribution goes by the names of its giver and its project.
    private Stream<String> names(Row row) {
        if (row.table().equals("contributions")) {
            return Stream.of("giver", "project").map(row::required).map(this::entity).flatMap(this::names);
        }
        return Stream
            .of(texts(row, "name_"), row.list("aliases").stream(),
                    Stream.of("acronym", "code", "number").map(row::get).filter(Objects::nonNull))
            .flatMap(text -> text);
    }

    /// The days an entity covers.
    ///
    /// @param first its first day
    /// @param last its last day
    /// @param place the day it is listed under: a month or year comes after the days within it
    private record Span(LocalDate first, LocalDate last, LocalDate place) {

        static Span of(Row row, LocalDate holdsFrom) {
            return switch (row.table()) {
                case "events" -> between(row.date("start"), row.date("end"));
                case "sources" -> between(row.date("published"), row.date("published"));
                default -> new Span(holdsFrom, Days.LAST, holdsFrom);
            };
        }

        /// What has no date overlaps nothing and comes last.
        private static Span between(@Nullable PartialDate start, @Nullable PartialDate end) {
            if (start == null) {
                return new Span(/* first= */ Days.LAST, /* last= */ Days.FIRST, /* place= */ Days.LAST);
            }
            return new Span(start.first(), ((end != null) ? end : start).last(), start.last());
        }

    }

}
