package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

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
        model.addAttribute("room", "map");
        if (this.publicView) {
            model.addAttribute("embedded", Embedding.code(request, "/embed/map"));
        }
        return "page/map";
    }

    /// What a map shows, here and in pages of others.
    @SuppressWarnings("unchecked")
    void show(Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("language", language.getLanguage());
        String about = Asked.given(request, "about");
        variables.put("about", about);
        variables.put("entity", Objects.requireNonNullElse(about, ""));
        for (String filter : List.of("topics", "kinds", "statuses", "countries")) {
            List<String> chosen = Asked.several(request, filter);
            variables.put(filter, chosen);
            model.addAttribute(filter, Objects.requireNonNullElse(chosen, List.of()));
        }
        Map<String, @Nullable Object> answer = this.questions.ask("map", variables, request);
        model.addAttribute("answer", answer).addAttribute("allKinds", KINDS).addAttribute("allStatuses", STATUSES);
        model.addAttribute("atlas", Atlas.of((Map<String, Object>) Objects.requireNonNull(answer.get("map"))));
        model.addAttribute("today", LocalDate.now(this.clock));
        model.addAttribute("first", first(answer));
    }

    /// Where the slider of days begins: with the first agreement or event.
    private LocalDate first(Map<String, @Nullable Object> answer) {
        LocalDate earliest = LocalDate.now(this.clock).minusYears(YEARS);
        return Stream.of(date(answer, "firstAgreement", "signed"), date(answer, "firstEvent", "start"), earliest.toString())
            .filter(date -> !date.equals("null"))
            .map(date -> new PartialDate(date).first())
            .min(LocalDate::compareTo)
            .orElse(earliest);
    }

    private static String date(Map<String, @Nullable Object> answer, String connection, String field) {
        return (answer.get(connection) instanceof Map<?, ?> found && found.get("nodes") instanceof List<?> nodes && !nodes.isEmpty()
                && nodes.getFirst() instanceof Map<?, ?> node) ? String.valueOf(node.get(field)) : "null";
    }

}
