package org.alianza.page;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How to find one's way, and what the words mean.
@Controller
class HelpPage {

    private static final List<String> HOW = List.of("search", "narrow", "day", "known", "sources", "graphiql");

    /// In the order in which one meets them.
    private static final List<String> WORDS = List.of("party", "organisation", "city", "project", "role", "agreement", "status", "contribution", "kind",
            "stage", "event", "topic", "indicator", "source", "citation", "asOf", "knownBy", "quality");

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("how", HOW).addAttribute("words", WORDS);
        return "page/help";
    }

}
