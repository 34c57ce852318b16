package org.alianza.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What lies around somebody or something, and how two parties are connected: a network that is drawn from
/// the tables below it.
@Controller
class NetworkPage {

    /// More than this nobody tells apart, unless they ask for it.
    private static final int FEW = 150;

    /// More than this one cannot draw; and of everybody's questions none may cost what more of it would.
    private static final int MOST = 500;

    private static final int MOST_FOR_READERS = 350;

    /// Entities opened beside the first; each is a question of its own.
    private static final int MOST_OPEN = 10;

    private static final List<String> KINDS = List.of("PARTICIPATES_IN", "PARTY_TO", "ATTENDS", "GIVES", "TO", "UNDER", "COVERS", "CONCERNS",
            "ABOUT", "PART_OF", "GOVERNS", "SEATED_IN", "LOCATED_IN", "MEASURED_BY", "PUBLISHED_BY");

    private static final List<String> PARTIES = List.of("CITY", "ORGANISATION");

    private static final List<String> ANYTHING = List.of("CITY", "ORGANISATION", "AGREEMENT", "PROJECT", "EVENT", "TOPIC", "SOURCE");

    private final Questions questions;

    private final boolean publicView;

    NetworkPage(Questions questions, @Value("${alianza.public-view}") boolean publicView) {
        this.questions = questions;
        this.publicView = publicView;
    }

    @GetMapping("/network")
    String network(Locale language, Model model, HttpServletRequest request) {
        show(language, model, request);
        model.addAttribute("room", "network");
        if (this.publicView) {
            model.addAttribute("embedded", Embedding.code(request, "/embed/network"));
        }
        return "page/network";
    }

    /// What a network shows, here and in pages of others.
    void show(Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> asked = new HashMap<>(Asked.moment(request));
        asked.put("language", language.getLanguage());
        asked.put("kinds", Asked.several(request, "kinds"));
        List<String> open = Objects.requireNonNullElse(Asked.several(request, "open"), List.of());
        Web web = new Web();
        model.addAttribute("web", web).addAttribute("allKinds", KINDS).addAttribute("open", open);
        model.addAttribute("most", most());
        model.addAttribute("kinds", Objects.requireNonNullElse(asked.get("kinds"), List.of()));
        model.addAttribute("hops", Objects.requireNonNullElse(Asked.given(request, "hops"), "1"));
        Map<String, Object> from = called("from", PARTIES, asked, request);
        Map<String, Object> to = called("to", PARTIES, asked, request);
        model.addAttribute("from", from).addAttribute("to", to);
        if (from != null && to != null) {
            model.addAttribute("paths", paths(web, from, to, asked, request));
            return;
        }
        Map<String, Object> center = called("id", ANYTHING, asked, request);
        model.addAttribute("center", center);
        if (center != null) {
            around(web, center, open, asked, request);
        }
        else {
            model.addAllAttributes(this.questions.ask("beginnings", asked, request));
        }
    }

    private void around(Web web, Map<String, Object> center, List<String> open, Map<String, @Nullable Object> asked, HttpServletRequest request) {
        Object limit = number(request, "limit", FEW);
        asked.put("limit", (limit instanceof Integer asks) ? (Object) Math.min(asks, most()) : limit);
        asked.put("hops", number(request, "hops", 1));
        web.around(network(String.valueOf(center.get("id")), asked, request));
        asked.put("hops", 1);
        open.stream().distinct().limit(MOST_OPEN).forEach(id -> web.around(network(id, asked, request)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> network(String id, Map<String, @Nullable Object> asked, HttpServletRequest request) {
        asked.put("id", id);
        return (Map<String, Object>) Objects.requireNonNull(this.questions.ask("network", asked, request).get("network"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> paths(Web web, Map<String, Object> from, Map<String, Object> to, Map<String, @Nullable Object> asked,
            HttpServletRequest request) {
        asked.put("from", from.get("id"));
        asked.put("to", to.get("id"));
        List<Map<String, Object>> paths = (List<Map<String, Object>>) Objects.requireNonNull(this.questions.ask("paths", asked, request).get("paths"));
        paths.forEach(web::along);
        return paths;
    }

    /// Whom or what a parameter means: the id, else whoever is called so, else who is called most alike.
    ///
    /// @throws NothingThere if nobody is called anything like it
    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> called(String parameter, List<String> types, Map<String, @Nullable Object> asked,
            HttpServletRequest request) {
        String text = Asked.given(request, parameter);
        if (text == null) {
            return null;
        }
        Map<String, @Nullable Object> variables = new HashMap<>(asked);
        variables.putAll(Map.of("id", text, "text", text, "types", types));
        Map<String, @Nullable Object> answer = this.questions.ask("called", variables, request);
        if (answer.get("node") instanceof Map<?, ?> found) {
            return (Map<String, Object>) found;
        }
        List<Map<String, Object>> alike = ((List<Map<String, Map<String, Object>>>) Objects.requireNonNull(answer.get("search"))).stream()
            .map(result -> result.getOrDefault("entity", Map.of()))
            .toList();
        return alike.stream()
            .filter(one -> text.equalsIgnoreCase(String.valueOf(one.get("name"))))
            .findFirst()
            .or(() -> alike.stream().findFirst())
            .orElseThrow(() -> new NothingThere(text));
    }

    private static int most() {
        return Caller.current().may(Role.STAFF) ? MOST : MOST_FOR_READERS;
    }

    /// What is no number is told by the question that it is put to.
    private static Object number(HttpServletRequest request, String name, int otherwise) {
        String text = Asked.given(request, name);
        if (text == null) {
            return otherwise;
        }
        return text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

}
