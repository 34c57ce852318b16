package org.alianza.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// All entities of a kind, a page at a time.
@Controller
class ListPages {

    private final Questions questions;

    ListPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/{room:cities|organisations|agreements|projects|events|sources}")
    String list(@PathVariable String room, Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("language", language.getLanguage());
        variables.put("after", Asked.given(request, "after"));
        model.addAllAttributes(this.questions.ask(room, variables, request));
        model.addAttribute("room", room);
        return "page/list";
    }

}
