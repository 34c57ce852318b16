package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.download.PageTables;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everyone begins: the search, what there is, what changed lately, and for staff what needs attention.
@Controller
class HomePage {

    /// What has a page of its own, in the order in which people look for it; contributions go by other names.
    private static final List<String> TYPES = List.of("ORGANISATION", "CITY", "PROJECT", "AGREEMENT", "EVENT", "INDICATOR", "TOPIC", "SOURCE");

    /// Results on a page, as their question says.
    private static final int MOST = 100;

    private final Questions questions;

    private final Clock clock;

    HomePage(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Locale language, Model model, HttpServletRequest request) {
        Asking asking = Asking.of(this.questions, language, request);
        model.addAllAttributes(asking.answer("home").fields());
        if (Caller.current().may(Role.STAFF)) {
            model.addAllAttributes(asking.answer("attention").fields());
        }
        Period lately = Period.before(Asked.day(request, "asOf", LocalDate.now(this.clock)));
        model.addAllAttributes(asking.between(lately).answer("lately").fields());
        model.addAttribute("from", lately.from()).addAttribute("to", lately.to());
        return "page/home";
    }

    @GetMapping("/search")
    String search(Locale language, Model model, HttpServletRequest request) {
        String text = Asked.given(request, "q");
        if (text == null) {
            return "redirect:" + new Link(request).page("/");
        }
        model.addAllAttributes(Asking.of(this.questions, language, request).with("text", text).with("types", types(request)).answer("search").fields());
        model.addAttribute("types", TYPES).addAttribute("chosen", types(request)).addAttribute("most", MOST);
        model.addAttribute("formats", PageTables.formats());
        return "page/search";
    }

    /// Of which types what is found may be: all, or those that the address names.
    static List<String> types(HttpServletRequest request) {
        return Objects.requireNonNullElse(Asked.several(request, "types"), TYPES);
    }

}
