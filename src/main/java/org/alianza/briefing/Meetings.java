package org.alianza.briefing;

import java.time.LocalDate;
import java.util.List;

import org.alianza.document.Text;
import org.alianza.fact.PartialDate;

/// Events: those to come, those announced of which nobody says that they were held, and those that were.
final class Meetings {

    private static final List<String> COLUMNS = List.of("when:16", "what:28", "where:17", "with:39");

    private final Sheet sheet;

    private final Phrases phrases;

    Meetings(Sheet sheet, Phrases phrases) {
        this.sheet = sheet;
        this.phrases = phrases;
    }

    void of(Dossier dossier) {
        List<Node> events = dossier.events();
        if (events.isEmpty()) {
            return;
        }
        this.sheet.section("events");
        this.sheet.table("events.coming", COLUMNS, events.stream().filter(event -> isComing(event, dossier.asOf())).map(this::row).toList());
        this.sheet.table("events.announced", COLUMNS,
                events.stream().filter(event -> !isHeld(event) && !isComing(event, dossier.asOf())).map(this::row).toList());
        this.sheet.table("events.held", COLUMNS, events.stream().filter(Meetings::isHeld).map(this::row).toList());
    }

    private static boolean isHeld(Node event) {
        return event.text("status").filter("HELD"::equals).isPresent();
    }

    /// Planned, and its last day is not over; called off or without a date it is not.
    static boolean isComing(Node event, LocalDate today) {
        return event.text("status").filter("PLANNED"::equals).isPresent()
                && event.text("end").or(() -> event.text("start")).filter(day -> !new PartialDate(day).last().isBefore(today)).isPresent();
    }

    private List<Text> row(Node event) {
        String standing = event.text("status").filter("CANCELLED"::equals).isPresent() ? " (%s)".formatted(this.phrases.standing(event).words()) : "";
        List<Node> attendees = event.list("attendees");
        return List.of(Text.of(Words.capital(this.phrases.when(event))), Text.of(event.name() + standing).and(this.sheet.sources().of(event)),
                Text.of(this.phrases.where(event)), Text.of(attendees.isEmpty() ? "–" : this.phrases.uncitedParties(attendees)));
    }

}
