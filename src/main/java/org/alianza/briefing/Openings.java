package org.alianza.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.document.Block;
import org.alianza.document.Text;

/// What could come next: topics in common, those agreed on that nothing is done about, whom to introduce, and what
/// is not known.
final class Openings {

    private final Sheet sheet;

    private final Words words;

    private final Phrases phrases;

    Openings(Sheet sheet, Phrases phrases) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.phrases = phrases;
    }

    void of(Dossier dossier) {
        topics(dossier);
        dossier.insights().ifPresent(insights -> {
            gaps(insights, dossier);
            insights.part("sharedPartners").ifPresent(this::partners);
        });
        unknown(dossier);
    }

    private void topics(Dossier dossier) {
        Map<String, List<Node>> agreements = byTopic(dossier.agreements());
        Map<String, List<Node>> projects = byTopic(dossier.projects());
        List<String> topics = Stream.of(agreements, projects).flatMap(map -> map.keySet().stream()).distinct().sorted().toList();
        if (topics.isEmpty()) {
            return;
        }
        this.sheet.section("topics");
        this.sheet.table("topics.table", List.of("topic:34", "in.agreements:33", "in.projects:33"), topics.stream()
            .map(topic -> List.of(Text.of(topic), cited(agreements.getOrDefault(topic, List.of())),
                    cited(projects.getOrDefault(topic, List.of()))))
            .toList());
    }

    private Text cited(List<Node> entities) {
        return entities.isEmpty() ? Text.of("–") : this.phrases.names(entities).and(this.sheet.sources().ofAll(entities));
    }

    private Map<String, List<Node>> byTopic(List<Node> entities) {
        Map<String, List<Node>> byTopic = new LinkedHashMap<>();
        entities.forEach(entity -> entity.list("topics").forEach(topic -> byTopic.computeIfAbsent(this.phrases.topic(topic), unknown -> new ArrayList<>()).add(entity)));
        return byTopic;
    }

    private void gaps(Node insights, Dossier dossier) {
        List<String> ours = dossier.agreements().stream().map(Node::id).toList();
        List<Text> gaps = insights.list("topicGaps").stream().filter(gap -> ours.contains(gap.part("agreement").orElseThrow().id())).map(gap -> {
            Node agreement = gap.part("agreement").orElseThrow();
            Text text = Text.strong(this.phrases.topic(gap.part("topic").orElseThrow()))
                .and(this.words.say("gap", agreement.name()))
                .and(this.sheet.sources().of(agreement));
            List<Node> elsewhere = gap.list("elsewhere");
            return elsewhere.isEmpty() ? text : text.and(this.words.say("gap.elsewhere", this.phrases.names(elsewhere).words()));
        }).toList();
        if (!gaps.isEmpty()) {
            this.sheet.section("gaps");
            this.sheet.bullets(gaps);
        }
    }

    private void partners(Node shared) {
        List<Text> items = new ArrayList<>();
        shared.list("partners").forEach(one -> items.add(Text.strong(one.part("party").orElseThrow().name())
            .and(this.words.say("partner.both"))
            .and(this.sheet.sources().ofAll(one.list("edges")))));
        shared.list("introductions").forEach(one -> items.add(Text.strong(one.part("party").orElseThrow().name())
            .and(this.words.say("partner.one", one.part("knownTo").orElseThrow().name(),
                    this.phrases.topics(one.list("topics")).words()))
            .and(this.sheet.sources().ofAll(one.list("edges")))));
        if (!items.isEmpty()) {
            this.sheet.section("partners");
            this.sheet.bullets(items);
        }
    }

    /// What a reader would look for in vain, and what can be done about it.
    private void unknown(Dossier dossier) {
        List<Block.Fact> missing = new ArrayList<>();
        Node city = dossier.city();
        missing(missing, "agreement", dossier.agreements().isEmpty());
        missing(missing, "project", dossier.projects().isEmpty());
        missing(missing, "contribution", dossier.contributions().isEmpty());
        missing(missing, "event", dossier.events().stream().noneMatch(event -> Meetings.isComing(event, dossier.asOf())));
        missing(missing, "hall", city.list("organisations").stream().noneMatch(one -> one.text("kind").filter("LOCAL_GOVERNMENT"::equals).isPresent()));
        missing(missing, "population", city.text("population").isEmpty());
        missing(missing, "place", city.part("location").isEmpty());
        missing(missing, "country", city.part("country").isEmpty());
        if (dossier.people() != null) {
            missing(missing, "people", People.nobody(dossier.people(), dossier.asOf()));
        }
        if (!missing.isEmpty()) {
            this.sheet.section("missing");
            this.sheet.facts(missing);
        }
    }

    private void missing(List<Block.Fact> missing, String what, boolean is) {
        if (is) {
            missing.add(this.sheet.fact("missing." + what, Text.of(this.words.say("missing." + what + ".next"))));
        }
    }

}
