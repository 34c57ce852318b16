package org.alianza.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Node;
import org.jspecify.annotations.Nullable;

/// Questions that are asked one after another, with the same variables.
record Asking(Questions questions, Map<String, @Nullable Object> variables, HttpServletRequest request) {

    /// Questions of a page, in its language and on its day.
    static Asking of(Questions questions, Locale language, HttpServletRequest request) {
        return new Asking(questions, Asked.moment(request), request).with("language", language.getLanguage());
    }

    /// Between two days, whatever day the page is of.
    Asking between(Period period) {
        return new Asking(this.questions, Map.of("language", Objects.requireNonNull(this.variables.get("language"))), this.request)
            .with("from", period.from().toString()).with("to", period.to().toString());
    }

    Asking with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new HashMap<>(this.variables);
        all.put(name, value);
        return new Asking(this.questions, all, this.request);
    }

    Node answer(String question) {
        return new Node(this.questions.ask(question, this.variables, this.request));
    }

    /// One field of the answer to a question; empty: it is null.
    Optional<Node> node(String question, String field) {
        return answer(question).part(field);
    }

    /// A list that an answer consists of.
    List<Node> list(String question, String field) {
        return answer(question).list(field);
    }

    /// What is on all pages of a list. A page is asked for when it is reached.
    Stream<Node> pages(String question, String field) {
        return Stream.iterate(node(question, field), Optional::isPresent, page -> page.flatMap(Asking::next).flatMap(cursor -> with("after", cursor).node(question, field)))
            .flatMap(Optional::stream)
            .flatMap(page -> page.list("nodes").stream());
    }

    /// What a list holds that goes on after the id of the last one told. More is asked for when it is reached.
    ///
    /// @param last the id that tells where it goes on
    Stream<Node> onward(String question, String field, Function<Node, String> last) {
        return Stream.iterate(list(question, field), part -> !part.isEmpty(), part -> with("after", last.apply(part.getLast())).list(question, field))
            .flatMap(List::stream);
    }

    private static Optional<String> next(Node page) {
        return page.part("pageInfo").filter(info -> info.text("hasNextPage").filter("true"::equals).isPresent()).flatMap(info -> info.text("endCursor"));
    }

}
