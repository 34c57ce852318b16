package org.alianza.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What forms send, on pages that show what came of it beside them: a secret is shown just once, and nobody
/// keeps such a page.
@Component
class Forms {

    private final Questions questions;

    Forms(Questions questions) {
        this.questions = questions;
    }

    /// Does what a form says. What came of it is `given` in the model, and what is wrong with it `wrong`.
    void send(String question, Map<String, @Nullable Object> variables, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("given", this.questions.ask(question, variables, request).get("given"));
            model.addAttribute("done", question);
        }
        catch (Unanswered e) {
            response.setStatus(e.status().value());
            model.addAttribute("wrong", e.getMessage());
        }
    }

}
