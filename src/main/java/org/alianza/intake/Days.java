package org.alianza.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// From when each row of a package is known, and from when to when it holds.
///
/// - A claim is known from the day its earliest source was published; without a source, always.
/// - A relation holds from its own start; without one, for as long as both its ends exist.
/// - A status or stage holds from its own start; without one, from the end of the period that its
///   earliest source covers, for a report tells how things stand at its close.
/// - A date that has happened (a start, an end, a signing) holds from that day on; one that is planned
///   or agreed on holds always.
/// - A project, agreement or event exists from the first of its dates and statuses; one of these that
///   has no date of its own counts from the start of the period that its earliest source covers. A
///   contribution exists from its first stage.
final class Days {

    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final List<String> STARTS = List.of("PLANNED_START", "ACTUAL_START", "SIGNED", "VALID_FROM");

    private static final List<String> HAPPENINGS = List.of("ACTUAL_START", "ACTUAL_END", "SIGNED");

    private static final List<String> STARTED = List.of("statuses", "dates");

    private final Map<String, Row> sources = new HashMap<>();

    private final Map<String, List<Row>> citing = new HashMap<>();

    private final Map<String, LocalDate> exists = new HashMap<>();

    private final Map<String, Row> contributions = new HashMap<>();

    Days(DataPackage data) {
        data.rows("sources").forEach(source -> this.sources.put(source.id(), source));
        data.rows("citations")
            .forEach(citation -> this.citing.computeIfAbsent(citation.required("claim"), claim -> new ArrayList<>())
                .add(this.sources.get(citation.required("source"))));
        data.rows("contributions").forEach(contribution -> this.contributions.put(contribution.id(), contribution));
        Stream.of("projects", "agreements", "events")
            .flatMap(table -> data.rows(table).stream())
            .filter(row -> STARTED.stream().noneMatch(table -> mentions(data, table, row.id())))
            .forEach(row -> exists(row.id(), periodStart(row.id())));
        data.rows("statuses").forEach(row -> exists(row.required("subject"), startOr(row, periodStart(row.id()))));
        data.rows("stages").forEach(row -> exists(row.required("contribution"), standsFrom(row)));
        data.rows("dates")
            .stream()
            .filter(row -> STARTS.contains(row.required("kind")))
            .forEach(row -> exists(row.required("subject"), new PartialDate(row.required("date")).first()));
        data.rows("events")
            .stream()
            .filter(row -> row.get("start") != null)
            .forEach(row -> exists(row.id(), new PartialDate(row.required("start")).first()));
    }

    private static boolean mentions(DataPackage data, String table, String id) {
        return data.rows(table).stream().anyMatch(row -> row.required("subject").equals(id));
    }

    private void exists(String id, LocalDate from) {
        this.exists.merge(id, from, BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    /// From when an entity or claim is known.
    LocalDate knownFrom(String id) {
        Row source = this.sources.get(id);
        if (source != null) {
            return published(source);
        }
        LocalDate cited = citedFrom(id);
        LocalDate own = (cited != null) ? cited : FIRST;
        Row contribution = this.contributions.get(id);
        return (contribution == null) ? own : latest(own, knownFrom(contribution.required("giver")),
                knownFrom(contribution.required("project")));
    }

    /// The day the earliest source that says so was published; null: no source does.
    @Nullable LocalDate citedFrom(String claim) {
        Row source = earliest(claim);
        return (source != null) ? published(source) : null;
    }

    /// From when an entity exists.
    LocalDate holdsFrom(String id) {
        return this.exists.getOrDefault(id, FIRST);
    }

    /// From when a status or stage of an entity holds.
    LocalDate standsFrom(Row row) {
        return startOr(row, periodEnd(row.id()));
    }

    /// From when a date of an entity holds.
    static LocalDate happens(Row row) {
        boolean happened = HAPPENINGS.contains(row.required("kind"));
        return happened ? new PartialDate(row.required("date")).first() : FIRST;
    }

    /// The latest of several days.
    static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(Comparator.naturalOrder()).orElse(FIRST);
    }

    /// The first day of a row's `since`, or another day where it has none.
    static LocalDate startOr(Row row, LocalDate otherwise) {
        PartialDate since = row.date("since");
        return (since != null) ? since.first() : otherwise;
    }

    private LocalDate periodStart(String claim) {
        Row source = earliest(claim);
        PartialDate from = (source != null) ? source.date("period_from") : null;
        return (from != null) ? from.first() : FIRST;
    }

    private LocalDate periodEnd(String claim) {
        Row source = earliest(claim);
        PartialDate until = (source != null) ? source.date("period_until") : null;
        return (until != null) ? until.last() : FIRST;
    }

    private @Nullable Row earliest(String claim) {
        return this.citing.getOrDefault(claim, List.of()).stream().min(Comparator.comparing(Days::published)).orElse(null);
    }

    private static LocalDate published(Row source) {
        PartialDate published = source.date("published");
        return (published != null) ? published.last() : FIRST;
    }

}
