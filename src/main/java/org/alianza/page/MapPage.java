package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Node;
import org.alianza.download.PageTables;
import org.alianza.fact.PartialDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What ties which places: a map that is drawn from the tables below it.
@Controller
class MapPage {

    private static final List<String> KINDS = List.of("AGREEMENT", "PROJECT", "CONTRIBUTION", "EVENT");

    /// As people meet them: of agreements, of projects, of events, of contributions.
    private static final List<String> STATUSES = List.of("SOUGHT", "NEGOTIATION", "SIGNED", "IN_FORCE", "ENDED", "PIPELINE", "IMPLEMENTATION",
            "FINALISATION", "CLOSED", "SUSPENDED", "CANCELLED", "PLANNED", "HELD", "PROMISED", "COMMITTED", "DELIVERED", "WITHDRAWN");

    /// Parameters that take several values.
    private static final List<String> FILTERS = List.of("topics", "kinds", "statuses", "countries");

    private static final int YEARS = 10;

    private final Questions questions;

    private final Clock clock;

    private final boolean publicView;

    MapPage(Questions questions, Clock clock, @Value("${alianza.public-view}") boolean publicView) {
        this.questions = questions;
        this.clock = clock;
        this.publicView = publicView;
    }

    @GetMapping("/map")
    String map(Locale language, Model model, HttpServletRequest request) {
        show(language, model, request);
        model.addAttribute("room", "map").addAttribute("formats", PageTables.formats());
        if (this.publicView) {
            model.addAttribute("embedded", Embedding.code(request, "/embed/map"));
        }
        return "page/map";
    }

    /// What a map shows, here and in pages of others.
    void show(Locale language, Model model, HttpServletRequest request) {
        FILTERS.forEach(filter -> model.addAttribute(filter, Objects.requireNonNullElse(Asked.several(request, filter), List.of())));
        Node answer = ask(language, request);
        model.addAttribute("answer", answer.fields()).addAttribute("allKinds", KINDS).addAttribute("allStatuses", STATUSES);
        model.addAttribute("atlas", Atlas.of(answer.part("map").orElseThrow()));
        model.addAttribute("today", LocalDate.now(this.clock));
        model.addAttribute("first", first(answer));
    }

    /// All that an address asks of the map.
    Node ask(Locale language, HttpServletRequest request) {
        String about = Asked.given(request, "about");
        Asking asking = Asking.of(this.questions, language, request).with("about", about).with("entity", Objects.requireNonNullElse(about, ""));
        for (String filter : FILTERS) {
            asking = asking.with(filter, Asked.several(request, filter));
        }
        return asking.answer("map");
    }

    /// Where the slider of days begins: with the first agreement or event.
    private LocalDate first(Node answer) {
        LocalDate earliest = LocalDate.now(this.clock).minusYears(YEARS);
        return Stream.of(date(answer, "firstAgreement", "signed"), date(answer, "firstEvent", "start"))
            .flatMap(Optional::stream)
            .map(date -> new PartialDate(date).first())
            .filter(date -> date.isBefore(earliest))
            .min(LocalDate::compareTo)
            .orElse(earliest);
    }

    private static Optional<String> date(Node answer, String connection, String field) {
        return answer.part(connection).flatMap(found -> found.list("nodes").stream().findFirst()).flatMap(one -> one.text(field));
    }

}
