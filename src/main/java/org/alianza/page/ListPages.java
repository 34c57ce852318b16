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

/// All entities of a kind, or those that an address asks for, a page at a time.
@Controller
class ListPages {

    private final Questions questions;

    private final Facets facets;

    ListPages(Questions questions, Facets facets) {
        this.questions = questions;
        this.facets = facets;
    }

    @GetMapping("/{room:cities|organisations|agreements|projects|contributions|events|topics|sources}")
    String list(@PathVariable String room, Locale language, Model model, HttpServletRequest request) {
        String type = Link.type(room);
        Map<String, Object> filter = this.facets.filter(type, request);
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("language", language.getLanguage());
        variables.put("after", Asked.given(request, "after"));
        variables.put("filter", filter);
        model.addAllAttributes(this.questions.ask(room, variables, request));
        model.addAttribute("room", room).addAttribute("filter", filter).addAttribute("choices", this.facets.choices(type));
        model.addAttribute("formats", Rooms.formats(room));
        return "page/list";
    }

}
