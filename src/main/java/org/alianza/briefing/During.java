package org.alianza.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;

/// A period; its last day is part of it.
record During(LocalDate from, LocalDate to) {

    private static final List<String> AGREED = List.of("SIGNED", "IN_FORCE");

    /// Whether a year, month or day has days of it.
    boolean touches(String date) {
        PartialDate partial = new PartialDate(date);
        return !partial.first().isAfter(this.to) && !partial.last().isBefore(this.from);
    }

    /// Whether an event is or was in it.
    boolean touches(Node event) {
        return event.text("start").filter(start -> !new PartialDate(start).first().isAfter(this.to)
                && !new PartialDate(event.text("end").orElse(start)).last().isBefore(this.from)).isPresent();
    }

    /// Whether something was agreed in it: signed or come into force.
    boolean reached(Node agreement) {
        Stream<String> status = agreement.list("statusHistory").stream()
            .filter(entry -> entry.text("status").filter(AGREED::contains).isPresent()).flatMap(entry -> entry.text("since").stream());
        Stream<String> signed = agreement.list("dates").stream()
            .filter(date -> date.text("kind").filter("SIGNED"::equals).isPresent()).flatMap(date -> date.text("date").stream());
        return Stream.concat(status, signed).anyMatch(this::touches);
    }

}
