package org.alianza.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.download.Rooms;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A page for each entity: what it is, and all that is told of it with dates and sources.
@Controller
class EntityPages {

    private static final Map<String, String> KINDS = Map.of("cities", "city", "organisations", "organisation", "agreements", "agreement",
            "projects", "project", "contributions", "contribution", "events", "event", "indicators", "indicator", "topics", "topic",
            "sources", "source");

    private final Questions questions;

    EntityPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/{room:cities|organisations|agreements|projects|contributions|events|indicators|topics|sources}/{id:[^.]+}")
    String entity(@PathVariable String room, @PathVariable String id, Locale language, Model model, HttpServletRequest request) {
        String kind = KINDS.getOrDefault(room, room);
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("id", id);
        variables.put("language", language.getLanguage());
        Object entity = this.questions.ask(kind, variables, request).get("entity");
        if (!(entity instanceof Map<?, ?> found) || !found.containsKey("id")) {
            throw new NothingThere(id);
        }
        if (!id.equals(found.get("id"))) {
            return "redirect:" + new Link(request).page("/%s/%s".formatted(room, found.get("id")));
        }
        model.addAttribute("entity", found);
        model.addAttribute("room", room).addAttribute("formats", Rooms.formats(room));
        return "page/" + kind;
    }

}
