package org.alianza.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Spelling;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// What is kept of a row as properties: its cells, and what follows from them alone, such as the days
/// its dates cover, the keys it is listed by and the words it is found by.
final class Values {

    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final List<String> STANDINGS = List.of("SOUGHT", "NEGOTIATION", "PIPELINE", "PLANNED", "PROMISED",
            "COMMITTED", "SIGNED", "IN_FORCE", "IMPLEMENTATION", "SUSPENDED", "FINALISATION", "HELD", "DELIVERED",
            "CLOSED", "ENDED", "CANCELLED", "WITHDRAWN");

    private static final List<String> HAPPENINGS = List.of("ACTUAL_START", "ACTUAL_END", "SIGNED");

    /// Columns that are kept as relationships or nodes of their own.
    private static final Set<String> ELSEWHERE = Set.of("former_ids", "giver", "project", "agreement", "publisher", "unit", "subject",
            "object", "party", "event", "contribution", "indicator", "organisation", "source");

    private final Row row;

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Values(Row row) {
        this.row = row;
    }

    /// The properties of what a row is kept as; those that were there before and are not any more are null.
    static Map<String, @Nullable Object> of(Revised revised) {
        Values values = new Values(revised.after());
        Row before = revised.before();
        if (before != null) {
            before.cells().keySet().forEach(column -> values.values.put(column, null));
        }
        values.cells();
        values.derived();
        ELSEWHERE.forEach(values.values::remove);
        return values.values;
    }

    private void cells() {
        this.row.cells().forEach((column, value) -> this.values.put(column, switch (column) {
            case "aliases" -> this.row.list(column);
            case "latitude", "longitude" -> Double.valueOf(value);
            case "population" -> Long.valueOf(value);
            default -> value;
        }));
    }

    private void derived() {
        switch (this.row.table()) {
            case "units" -> this.values.put("id", Shape.of(this.row.table()).key(this.row));
            case "identifiers" -> {
                this.values.put("id", Shape.of(this.row.table()).key(this.row));
                this.values.put("codeKey", MatchKeys.code(this.row.required("scheme"), this.row.required("code")));
            }
            case "citations" -> this.values.put("id", Shape.of(this.row.table()).key(this.row));
            case "statuses" -> standing("status");
            case "stages" -> standing("stage");
            case "dates" -> date();
            case "components" -> {
                this.values.put("position", this.row.place().row());
                this.values.put("holdsFrom", FIRST);
            }
            case "values" -> this.values.put("holdsFrom", this.row.requiredDate("period_until").last());
            case "participations", "parties", "attendances", "relations" -> relation();
            default -> entity();
        }
    }

    private void standing(String vocabulary) {
        this.values.put("rank", STANDINGS.indexOf(this.row.required(vocabulary)));
        this.values.put("sinceFrom", first("since"));
        this.values.put("expectedLastDay", last("expected"));
    }

    private void date() {
        PartialDate date = this.row.requiredDate("date");
        this.values.put("firstDay", date.first());
        this.values.put("lastDay", date.last());
        this.values.put("holdsFrom", HAPPENINGS.contains(this.row.required("kind")) ? date.first() : FIRST);
    }

    private void relation() {
        if (this.row.table().equals("relations")) {
            this.values.remove("kind");
        }
        this.values.put("sinceFrom", first("since"));
        this.values.put("untilDay", last("until"));
    }

    private void entity() {
        this.values.put("retiredDay", last("retired"));
        switch (this.row.table()) {
            case "events" -> days(this.row.date("start"), (this.row.get("end") != null) ? this.row.date("end") : this.row.date("start"));
            case "sources" -> {
                days(this.row.date("published"), this.row.date("published"));
                this.values.put("knownFrom", Objects.requireNonNullElse(last("published"), FIRST));
                this.values.put("coveredFrom", first("period_from"));
                this.values.put("coveredUntil", last("period_until"));
            }
            case "indicators" -> this.values.put("position", this.row.place().row());
            case "topics" -> this.values.put("byCode", key(this.row.required("vocabulary") + " " + this.row.cells().getOrDefault("code", "")));
            default -> {
            }
        }
        if (!this.row.table().equals("contributions")) {
            this.values.put("byName", key(Folded.of(orderName()).text()));
            search();
        }
    }

    /// What has no date overlaps nothing and comes last; a month or year comes after the days within it.
    private void days(@Nullable PartialDate start, @Nullable PartialDate end) {
        this.values.put("firstDay", (start != null) ? start.first() : LAST);
        this.values.put("lastDay", (end != null) ? end.last() : FIRST);
        this.values.put("byDate", key(((start != null) ? start.last() : LAST).toString()));
    }

    private String key(String value) {
        return value + "\u0001" + this.row.id();
    }

    private String orderName() {
        return Stream.of("name_es", "name_en")
            .map(this.row::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> texts("name_").findFirst().orElse(this.row.id()));
    }

    private Stream<String> texts(String prefix) {
        return this.row.cells().entrySet().stream().filter(cell -> cell.getKey().startsWith(prefix)).map(Map.Entry::getValue);
    }

    private void search() {
        List<Folded> names = Stream
            .of(texts("name_"), this.row.list("aliases").stream(),
                    Stream.of("acronym", "code", "number").map(this.row::get).filter(Objects::nonNull))
            .flatMap(text -> text)
            .map(Folded::of)
            .distinct()
            .toList();
        this.values.put("searchNames", names.stream().map(Folded::text).collect(Collectors.joining(" ", " ", "")));
        if (List.of("organisations", "cities").contains(this.row.table())) {
            this.values.put("nameKeys", names.stream().map(Values::nameKey).filter(key -> !key.isEmpty()).distinct().toList());
            this.values.put("matchKeys", matchKeys());
        }
        this.values.put("searchText", texts("summary_").map(text -> Folded.of(text).text()).collect(Collectors.joining(" ")));
    }

    private String matchKeys() {
        String acronym = this.row.get("acronym");
        List<Spelling> acronyms = (acronym != null) ? List.of(Spelling.of(acronym)) : List.of();
        List<Spelling> names = Stream
            .concat(Stream.concat(texts("name_"), this.row.list("aliases").stream()).map(Spelling::of), acronyms.stream())
            .toList();
        List<String> codes = Stream.of("geonames", "wikidata").filter(column -> this.row.get(column) != null).map(column -> column + ":" + this.row.get(column)).toList();
        return String.join(" ", MatchKeys.of(this.row.table(), names, acronyms, codes));
    }

    /// Two names of the same words in any order have the same key.
    private static String nameKey(Folded name) {
        return name.words().stream().sorted().collect(Collectors.joining(" "));
    }

    private @Nullable LocalDate first(String column) {
        PartialDate date = this.row.date(column);
        return (date != null) ? date.first() : null;
    }

    private @Nullable LocalDate last(String column) {
        PartialDate date = this.row.date(column);
        return (date != null) ? date.last() : null;
    }

}
