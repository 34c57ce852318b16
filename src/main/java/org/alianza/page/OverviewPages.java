package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages about the whole graph.
@Controller
class OverviewPages {

    /// How far back changes are told unless somebody asks for more.
    static final int MONTHS = 6;

    /// Entities on a page of changes, as its question says.
    private static final int MOST = 40;

    private final Questions questions;

    private final Clock clock;

    OverviewPages(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// Parties by projects, and the roles they have there.
    @GetMapping("/supporters")
    @SuppressWarnings("unchecked")
    String supporters(Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> answer = ask("supporters", language, request, Map.of());
        model.addAttribute("matrix", new Matrix((List<Map<String, Object>>) Objects.requireNonNull(
                ((Map<String, Object>) Objects.requireNonNull(answer.get("projects"))).get("nodes"))));
        model.addAttribute("room", "supporters");
        return "page/supporters";
    }

    @GetMapping("/data-quality")
    String quality(Locale language, Model model, HttpServletRequest request) {
        model.addAllAttributes(ask("data-quality", language, request, Map.of()));
        model.addAttribute("room", "data-quality");
        return "page/data-quality";
    }

    @GetMapping("/statistics")
    String statistics(Locale language, Model model, HttpServletRequest request) {
        model.addAllAttributes(ask("statistics", language, request, Map.of()));
        model.addAttribute("room", "statistics");
        return "page/statistics";
    }

    /// What changed between two days: the last six months unless the address says otherwise.
    @GetMapping("/changes")
    String changes(Locale language, Model model, HttpServletRequest request) {
        LocalDate today = LocalDate.now(this.clock);
        String from = Objects.requireNonNullElse(Asked.given(request, "from"), today.minusMonths(MONTHS).toString());
        String to = Objects.requireNonNullElse(Asked.given(request, "to"), today.toString());
        model.addAttribute("from", from).addAttribute("to", to);
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("from", from, "to", to));
        variables.put("after", Asked.given(request, "after"));
        model.addAllAttributes(ask("changes", language, request, variables));
        model.addAttribute("most", MOST);
        model.addAttribute("room", "changes");
        return "page/changes";
    }

    private Map<String, @Nullable Object> ask(String question, Locale language, HttpServletRequest request, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        if (!question.equals("changes")) {
            variables.putAll(Asked.moment(request));
        }
        variables.put("language", language.getLanguage());
        return this.questions.ask(question, variables, request);
    }

}
