package org.alianza.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.document.Text;

/// Turns of phrase that briefing and report share: who has which role, how something stands, when it is.
final class Phrases {

    /// Letters of a sentence that are told at most.
    private static final int LONG = 64;

    private final Words words;

    private final Sourcebook sources;

    Phrases(Sheet sheet) {
        this.words = sheet.words();
        this.sources = sheet.sources();
    }

    /// How something stands; a dash: nothing is known.
    Text standing(Node entity) {
        return Text.of(entity.text("status").map(status -> this.words.label("status", status)).orElse("–"));
    }

    /// How it has stood, earliest first, each with its source.
    Text history(Node entity) {
        return Text.join("; ", entity.list("statusHistory").stream().map(entry -> {
            String status = this.words.label("status", entry.text("status").orElse(""));
            String since = entry.text("since").map(day -> " (" + this.words.date(day) + ")").orElse("");
            return Text.of(status + since).and(this.sources.of(entry));
        }).toList());
    }

    /// Its dates by kind, each with its source.
    Text dates(Node entity) {
        return Text.join("; ", entity.list("dates").stream().map(date -> {
            String kind = this.words.label("date", date.text("kind").orElse(""));
            return Text.of("%s: %s".formatted(kind, this.words.date(date.text("date").orElse("")))).and(this.sources.of(date));
        }).toList());
    }

    /// Who, and in brackets how: each party once, whatever number of roles it has.
    ///
    /// @param relations each with its party, role and citations
    Text parties(List<Node> relations) {
        Map<String, List<Node>> byParty = relations.stream()
            .collect(Collectors.groupingBy(relation -> relation.part("party").orElseThrow().name(), LinkedHashMap::new, Collectors.toList()));
        List<Text> parties = new ArrayList<>();
        byParty.forEach((name, roles) -> parties.add(Text.of("%s (%s)".formatted(name, roles(roles))).and(this.sources.ofAll(roles))));
        return Text.join("; ", parties);
    }

    /// The same without sources, where the whole is cited.
    String uncitedParties(List<Node> relations) {
        Map<String, List<Node>> byParty = relations.stream()
            .collect(Collectors.groupingBy(relation -> relation.part("party").orElseThrow().name(), LinkedHashMap::new, Collectors.toList()));
        return byParty.entrySet()
            .stream()
            .map(party -> "%s (%s)".formatted(party.getKey(), roles(party.getValue())))
            .collect(Collectors.joining(", "));
    }

    private String roles(List<Node> relations) {
        return relations.stream().flatMap(relation -> relation.text("role").stream()).map(role -> this.words.label("role", role))
            .collect(Collectors.joining(", "));
    }

    Text names(List<Node> entities) {
        return Text.of(entities.stream().map(Node::name).collect(Collectors.joining("; ")));
    }

    Text topics(List<Node> topics) {
        return Text.of(topics.stream().map(this::topic).collect(Collectors.joining("; ")));
    }

    /// A topic in a few words. A target of sustainable development is a long sentence: its number is told, and how
    /// it begins.
    String topic(Node topic) {
        if (topic.text("vocabulary").filter("SDG_TARGET"::equals).isEmpty()) {
            return Words.capital(topic.name());
        }
        return this.words.say("target", topic.text("code").orElse(""), beginning(topic.name()));
    }

    private static String beginning(String sentence) {
        if (sentence.length() <= LONG) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONG);
        return sentence.substring(0, (end > 0) ? end : LONG).replaceFirst("[,;:]$", "") + "…";
    }

    /// What is given: how much, and what it is.
    Text what(Node gift) {
        List<String> parts = new ArrayList<>();
        size(gift).ifPresent(parts::add);
        gift.text("description").ifPresent(parts::add);
        if (parts.isEmpty()) {
            parts.add(kind(gift));
        }
        return Text.of(String.join(" – ", parts));
    }

    /// How much is given; empty: not known.
    Optional<String> size(Node gift) {
        return gift.part("money").map(this.words::money).or(() -> gift.part("quantity").map(this.words::quantity));
    }

    String kind(Node gift) {
        return gift.text("kind").map(kind -> this.words.label("kind", kind)).orElseGet(() -> this.words.say("kind.unknown"));
    }

    String stage(Node gift) {
        return gift.text("stage").map(stage -> this.words.label("stage", stage)).orElseGet(() -> this.words.say("stage.unknown"));
    }

    /// Where the sources say how far a contribution has come; else where they say that it is one.
    Text source(Node gift) {
        List<Node> history = gift.list("stageHistory");
        List<Node> said = history.isEmpty() ? List.of() : history.getLast().citations();
        return said.isEmpty() ? this.sources.of(gift) : this.sources.of(said);
    }

    /// Since when it has come so far, or by when the rest is expected.
    String day(Node gift) {
        List<String> days = new ArrayList<>();
        gift.text("since").ifPresent(since -> days.add(this.words.say("since", this.words.date(since))));
        gift.text("expected").ifPresent(expected -> days.add(this.words.say("expected", this.words.date(expected))));
        return days.isEmpty() ? "–" : Words.capital(String.join("; ", days));
    }

    /// When an event is or was.
    String when(Node event) {
        String start = event.text("start").orElse("");
        return start.isEmpty() ? this.words.say("no.date") : this.words.span(start, event.text("end").orElse(start));
    }

    /// Where an event is or was.
    String where(Node event) {
        List<String> places = new ArrayList<>(event.list("places").stream().map(Node::name).toList());
        event.part("country").map(Node::name).ifPresent(places::add);
        return places.isEmpty() ? "–" : String.join(", ", places);
    }

}
