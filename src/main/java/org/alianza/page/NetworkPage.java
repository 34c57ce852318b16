package org.alianza.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.briefing.Node;
import org.alianza.download.PageTables;
import org.alianza.fact.Problem;
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
        model.addAttribute("room", "network").addAttribute("formats", PageTables.formats());
        if (this.publicView) {
            model.addAttribute("embedded", Embedding.code(request, "/embed/network"));
        }
        return "page/network";
    }

    /// What a network shows, here and in pages of others.
    void show(Locale language, Model model, HttpServletRequest request) {
        Asking asking = asking(language, request);
        Shown shown = shown(asking, FEW, request);
        model.addAttribute("web", shown.web).addAttribute("center", fields(shown.center));
        model.addAttribute("from", fields(shown.from)).addAttribute("to", fields(shown.to));
        model.addAttribute("paths", shown.paths.map(paths -> paths.stream().map(Node::fields).toList()).orElse(null));
        model.addAttribute("allKinds", KINDS).addAttribute("kinds", Objects.requireNonNullElse(Asked.several(request, "kinds"), List.of()));
        model.addAttribute("open", open(request)).addAttribute("most", most());
        model.addAttribute("hops", Objects.requireNonNullElse(Asked.given(request, "hops"), "1"));
        if (shown.center.isEmpty() && shown.paths.isEmpty()) {
            model.addAllAttributes(asking.answer("beginnings").fields());
        }
    }

    /// The same for a file, which need not be taken in at a glance.
    ///
    /// @throws Problem if it is about nothing
    Web web(Locale language, HttpServletRequest request) {
        Shown shown = shown(asking(language, request), most(), request);
        if (shown.center.isEmpty() && shown.paths.isEmpty()) {
            throw Problem.invalid("id", "", "the id or name of what is in the middle, or from and to");
        }
        return shown.web;
    }

    private Asking asking(Locale language, HttpServletRequest request) {
        return Asking.of(this.questions, language, request).with("kinds", Asked.several(request, "kinds"));
    }

    private Shown shown(Asking asking, int few, HttpServletRequest request) {
        Web web = new Web();
        Optional<Node> from = called("from", PARTIES, asking, request);
        Optional<Node> to = called("to", PARTIES, asking, request);
        if (from.isPresent() && to.isPresent()) {
            List<Node> paths = asking.with("from", from.get().id()).with("to", to.get().id()).list("paths", "paths");
            paths.forEach(web::along);
            return new Shown(web, Optional.empty(), from, to, Optional.of(paths));
        }
        Optional<Node> center = called("id", ANYTHING, asking, request);
        center.ifPresent(one -> around(web, one, few, asking, request));
        return new Shown(web, center, from, to, Optional.empty());
    }

    private static void around(Web web, Node center, int few, Asking asking, HttpServletRequest request) {
        Object limit = number(request, "limit", few);
        Asking limited = asking.with("limit", (limit instanceof Integer asks) ? (Object) Math.min(asks, most()) : limit);
        web.around(limited.with("id", center.id()).with("hops", number(request, "hops", 1)).node("network", "network").orElseThrow());
        open(request).stream().distinct().limit(MOST_OPEN)
            .forEach(id -> web.around(limited.with("id", id).with("hops", 1).node("network", "network").orElseThrow()));
    }

    /// Whom or what a parameter means: the id, else whoever is called so, else who is called most alike; empty: it
    /// is absent.
    ///
    /// @throws NothingThere if nobody is called anything like it
    private static Optional<Node> called(String parameter, List<String> types, Asking asking, HttpServletRequest request) {
        String text = Asked.given(request, parameter);
        if (text == null) {
            return Optional.empty();
        }
        Node answer = asking.with("id", text).with("text", text).with("types", types).answer("called");
        List<Node> alike = answer.list("search").stream().flatMap(result -> result.part("entity").stream()).toList();
        return answer.part("node")
            .or(() -> alike.stream().filter(one -> text.equalsIgnoreCase(one.name())).findFirst())
            .or(() -> alike.stream().findFirst())
            .or(() -> {
                throw new NothingThere(text);
            });
    }

    private static List<String> open(HttpServletRequest request) {
        return Objects.requireNonNullElse(Asked.several(request, "open"), List.of());
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

    private static @Nullable Map<String, ?> fields(Optional<Node> node) {
        return node.map(Node::fields).orElse(null);
    }

    /// What an address asks to see.
    ///
    /// @param web what is drawn
    /// @param center of what lies around it; empty: it is about a connection, or about nothing yet
    /// @param from whose connection is asked for
    /// @param to the other of both
    /// @param paths that connect both; empty: none is asked for
    private record Shown(Web web, Optional<Node> center, Optional<Node> from, Optional<Node> to, Optional<List<Node>> paths) {
    }

}
