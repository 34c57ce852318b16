package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Material;
import org.alianza.briefing.Node;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Asks the graph all that a management report tells.
///
/// A report on a period is published after it, and tells some of what happened since. So sources that cover the period up
/// to `knownBy` are believed though they were published up to three months later, and the answers are of the day the last
/// of them was published.
@Component
class Materials {

    /// By when a report on a period is published.
    private static final int MONTHS = 3;

    private static final int MOST = 200;

    private final Questions questions;

    private final Clock clock;

    Materials(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// @throws Problem if the days are none, or are the wrong way round
    Material of(Locale language, HttpServletRequest request) {
        LocalDate today = LocalDate.now(this.clock);
        LocalDate to = Asked.day(request, "to", today);
        LocalDate from = Asked.day(request, "from", to.withDayOfYear(1));
        if (from.isAfter(to)) {
            throw Problem.invalid("to", to, "a day on or after " + from);
        }
        Material.Days days = days(to, Asked.day(request, "knownBy", today), request);
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("language", language.getLanguage(), "asOf", days.asOf().toString(), "knownBy",
                days.knownBy().toString()));
        Asking asking = new Asking(this.questions, variables, request);
        List<Node> changes = (days.last() != null)
                ? asking.with("from", days.last().toString()).with("to", days.asOf().toString()).list("report-changes", "changes") : List.of();
        return new Material(language, from, to, days, all(asking, "report-projects", "projects"), all(asking, "report-indicators", "projects"),
                all(asking, "report-agreements", "agreements"), all(asking, "report-contributions", "contributions"),
                all(asking, "report-events", "events"), all(asking, "report-organisations", "organisations"), changes);
    }

    private Material.Days days(LocalDate to, LocalDate knownBy, HttpServletRequest request) {
        LocalDate covered = to.isBefore(knownBy) ? to : knownBy;
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("since", covered.toString()));
        Asking asking = new Asking(this.questions, variables, request);
        List<Node> sources = Stream.of("sources", "earlier").flatMap(field -> asking.node("report-sources", field).stream())
            .flatMap(page -> page.list("nodes").stream()).toList();
        LocalDate closing = sources.stream()
            .filter(source -> last(source, "periodUntil").filter(day -> !day.isAfter(covered)).isPresent())
            .flatMap(source -> last(source, "published").stream())
            .filter(day -> !day.isAfter(covered.plusMonths(MONTHS)))
            .max(LocalDate::compareTo)
            .filter(day -> day.isAfter(covered))
            .orElse(covered);
        LocalDate asOf = closing.isAfter(to) ? closing : to;
        LocalDate believed = closing.isAfter(knownBy) ? closing : knownBy;
        LocalDate last = sources.stream().flatMap(source -> last(source, "published").stream()).filter(day -> day.isBefore(closing))
            .max(LocalDate::compareTo).orElse(null);
        return new Material.Days(asOf, believed, last);
    }

    private static Optional<LocalDate> last(Node source, String field) {
        return source.text(field).map(day -> new PartialDate(day).last());
    }

    private static List<Node> all(Asking asking, String question, String field) {
        return asking.pages(question, field).limit(MOST).toList();
    }

}
