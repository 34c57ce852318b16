package org.alianza.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Node;
import org.jspecify.annotations.Nullable;

/// Questions that a document asks one after another, with the same variables.
record Asking(Questions questions, Map<String, @Nullable Object> variables, HttpServletRequest request) {

    Asking with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new HashMap<>(this.variables);
        all.put(name, value);
        return new Asking(this.questions, all, this.request);
    }

    /// One field of the answer to a question; empty: it is null.
    Optional<Node> node(String question, String field) {
        return new Node(this.questions.ask(question, this.variables, this.request)).part(field);
    }

    /// A list that an answer consists of.
    List<Node> list(String question, String field) {
        return new Node(this.questions.ask(question, this.variables, this.request)).list(field);
    }

    /// What is on all pages of a list.
    ///
    /// @param most no more pages are asked for than it takes for so many
    List<Node> all(String question, String field, int most) {
        List<Node> all = new ArrayList<>();
        Optional<Node> page = node(question, field);
        page.ifPresent(one -> all.addAll(one.list("nodes")));
        while (all.size() < most && page.flatMap(one -> one.part("pageInfo")).flatMap(info -> info.text("hasNextPage")).filter("true"::equals).isPresent()) {
            String cursor = page.flatMap(one -> one.part("pageInfo")).flatMap(info -> info.text("endCursor")).orElseThrow();
            page = with("after", cursor).node(question, field);
            page.ifPresent(one -> all.addAll(one.list("nodes")));
        }
        return all;
    }

}
