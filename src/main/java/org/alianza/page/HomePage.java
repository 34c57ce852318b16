package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everyone begins: the search, what there is, what changed lately, and for staff what needs attention.
@Controller
class HomePage {

    private final Questions questions;

    private final Clock clock;

    HomePage(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        model.addAllAttributes(this.questions.ask("home", variables, request));
        variables.put("language", language.getLanguage());
        if (Caller.current().may(Role.STAFF)) {
            model.addAllAttributes(this.questions.ask("attention", variables, request));
        }
        LocalDate day = (variables.get("asOf") instanceof String asOf) ? LocalDate.parse(asOf) : LocalDate.now(this.clock);
        String from = day.minusMonths(OverviewPages.MONTHS).toString();
        model.addAllAttributes(this.questions.ask("lately", Map.of("from", from, "to", day.toString(), "language", language.getLanguage()), request));
        model.addAttribute("from", from).addAttribute("to", day.toString());
        return "page/home";
    }

    @GetMapping("/search")
    String search(Locale language, Model model, HttpServletRequest request) {
        String text = Asked.given(request, "q");
        if (text == null) {
            return "redirect:" + new Link(request).page("/");
        }
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("text", text);
        variables.put("language", language.getLanguage());
        model.addAllAttributes(this.questions.ask("search", variables, request));
        return "page/search";
    }

}
