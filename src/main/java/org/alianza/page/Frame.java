package org.alianza.page;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.fact.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What all pages have around what they show.
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    /// What the top of every page leads to.
    private static final List<String> ROOMS = List.of("map", "network", "projects", "organisations", "cities", "agreements",
            "contributions", "events", "topics", "sources", "supporters", "changes", "statistics", "data-quality", "imports", "accounts", "backups");

    /// Not everyone may open all of them.
    private static final Map<String, Role> NEEDED = Map.of("data-quality", Role.STAFF, "imports", Role.EDITOR, "accounts", Role.ADMIN, "backups", Role.ADMIN);

    private final Clock clock;

    Frame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute
    void around(Model model, Locale language, HttpServletRequest request, HttpServletResponse response) {
        // What is shown depends on who looks at it.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        model.addAllAttributes(around(language, request));
    }

    @ExceptionHandler
    ModelAndView unanswered(Unanswered failure, Locale language, HttpServletRequest request) {
        return told(failure.status().value(), String.valueOf(failure.getMessage()), language, request);
    }

    @ExceptionHandler
    ModelAndView nothing(NothingThere failure, Locale language, HttpServletRequest request) {
        return told(404, failure.what(), language, request);
    }

    @ExceptionHandler
    ModelAndView refused(ResponseStatusException failure, Locale language, HttpServletRequest request) {
        return told(failure.getStatusCode().value(), String.valueOf(failure.getReason()), language, request);
    }

    @ExceptionHandler
    ModelAndView wrong(Problem failure, Locale language, HttpServletRequest request) {
        return told(400, String.valueOf(failure.getMessage()), language, request);
    }

    /// The page that tells what is wrong.
    ModelAndView told(int status, String what, Locale language, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("page/problem", around(language, request));
        page.addObject("code", status).addObject("what", what);
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private Map<String, Object> around(Locale language, HttpServletRequest request) {
        Caller caller = Caller.current();
        return Map.of("language", language.getLanguage(), "day", new Day(language, this.clock.getZone()), "link", new Link(request), "caller", caller,
                "staff", caller.may(Role.STAFF), "rooms", rooms(caller), "asOf", parameter(request, "asOf"),
                "knownBy", parameter(request, "knownBy"), "q", parameter(request, "q"));
    }

    private static List<String> rooms(Caller caller) {
        return ROOMS.stream().filter(room -> !NEEDED.containsKey(room) || caller.may(NEEDED.get(room))).toList();
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Stream.of(Asked.parameters(request).getOrDefault(name, new String[0])).findFirst().map(String::strip).orElse("");
    }

}
