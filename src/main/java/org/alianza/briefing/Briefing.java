package org.alianza.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.alianza.document.Block;
import org.alianza.document.Document;
import org.alianza.document.Text;
import org.jspecify.annotations.Nullable;

/// What somebody has to know who meets people of a city: who they are, what was agreed and promised, what is done together.
public final class Briefing {

    private final Dossier dossier;

    private final Node city;

    private final Words words;

    private final Sheet sheet;

    private final Sourcebook sources;

    private final Phrases phrases;

    private final Gifts gifts;

    private Briefing(Dossier dossier) {
        this.dossier = dossier;
        this.city = dossier.city();
        this.words = new Words(dossier.language());
        this.sheet = new Sheet(this.words);
        this.sources = this.sheet.sources();
        this.phrases = new Phrases(this.sheet);
        this.gifts = new Gifts(this.sheet, this.phrases);
    }

    public static Document of(Dossier dossier) {
        return new Briefing(dossier).document();
    }

    private Document document() {
        summary();
        who();
        agreements();
        projects();
        contributions();
        people();
        new Meetings(this.sheet, this.phrases).of(this.dossier);
        new Openings(this.sheet, this.phrases).of(this.dossier);
        this.sheet.references();
        String asOf = this.words.date(this.dossier.asOf().toString());
        String title = this.words.say("briefing.title", full(this.city));
        String subtitle = this.words.say(this.dossier.knownBy().equals(this.dossier.asOf()) ? "briefing.subtitle" : "briefing.subtitle.known", asOf,
                this.words.date(this.dossier.knownBy().toString()));
        return new Document(title, subtitle, this.words.language(), "%s · %s".formatted(title, asOf), this.sheet.blocks());
    }

    /// What a hurried reader needs.
    private void summary() {
        String country = this.city.part("country").map(Node::name).orElse("");
        Text lead = country.isEmpty() ? Text.of(this.words.say("lead.nowhere", this.city.name())).and(this.sources.of(this.city))
                : Text.of(this.words.say("lead.country", this.city.name(), country)).and(this.sources.of(this.city));
        Predicate<Node> inForce = agreement -> agreement.text("status").filter(List.of("SIGNED", "IN_FORCE")::contains).isPresent();
        lead = lead.and(". ").and(counted("lead.agreements", this.dossier.agreements().stream().filter(inForce).toList()));
        lead = lead.and(counted("lead.sought", this.dossier.agreements().stream()
            .filter(agreement -> agreement.text("status").filter(List.of("SOUGHT", "NEGOTIATION")::contains).isPresent()).toList()));
        lead = lead.and(counted("lead.projects", this.dossier.projects()));
        lead = lead.and(counted("lead.promises", this.dossier.contributions().stream().filter(Gifts::isOpen).toList()));
        this.sheet.lead(lead);
    }

    /// A sentence that counts; none if there is nothing to count and nothing to say of that.
    private Text counted(String key, List<Node> counted) {
        String sentence = this.words.say(key, counted.size());
        if (sentence.isEmpty()) {
            return Text.EMPTY;
        }
        // Where each was told last is enough here; what follows says more.
        List<Node> cited = counted.stream().flatMap(one -> one.citations().stream().skip(Math.max(0, one.citations().size() - 1))).toList();
        return Text.of(sentence).and(counted.isEmpty() ? Text.EMPTY : this.sources.of(cited)).and(". ");
    }

    private void who() {
        this.sheet.section("who");
        List<Block.Fact> facts = new ArrayList<>();
        this.city.part("country").ifPresent(country -> facts.add(this.sheet.fact("country", Text.of(country.name()).and(this.sources.of(this.city)))));
        List<Text> own = ownNames(this.city);
        if (!own.isEmpty()) {
            facts.add(this.sheet.fact("own.name", Text.join("; ", own)));
        }
        if (!this.city.texts("aliases").isEmpty()) {
            facts.add(this.sheet.fact("aliases", Text.of(String.join("; ", this.city.texts("aliases")))));
        }
        this.city.number("population").ifPresent(population -> facts.add(this.sheet.fact("population",
                Text.of(this.words.say("inhabitants", this.words.number(population))).and(this.sources.geoNames(this.city)))));
        List<Text> organisations = this.city.list("organisations").stream().map(this::organisation).toList();
        if (!organisations.isEmpty()) {
            facts.add(this.sheet.fact("organisations", Text.join("; ", organisations)));
        }
        this.sheet.facts(facts);
        Globe.of(this.dossier, this.words).ifPresent(this.sheet::add);
    }

    private Text organisation(Node organisation) {
        Text name = Text.of(organisation.name());
        List<Text> own = ownNames(organisation);
        if (!own.isEmpty()) {
            name = name.and(" (").and(Text.join(", ", own)).and(")");
        }
        return name.and(this.sources.of(organisation));
    }

    /// A name with those of its own language after it.
    private String full(Node entity) {
        List<Text> own = ownNames(entity);
        return own.isEmpty() ? entity.name() : "%s (%s)".formatted(entity.name(), own.stream().map(Text::words).collect(Collectors.joining(", ")));
    }

    /// Names in languages that are neither Spanish nor English.
    private static List<Text> ownNames(Node entity) {
        return entity.list("names")
            .stream()
            .filter(name -> !List.of("es", "en").contains(name.text("language").orElse("")))
            .map(name -> Text.in(Locale.forLanguageTag(name.text("language").orElse("und")), name.text("text").orElse("")))
            .toList();
    }

    private void agreements() {
        if (this.dossier.agreements().isEmpty()) {
            return;
        }
        this.sheet.section("agreements");
        for (Node agreement : this.dossier.agreements()) {
            this.sheet.heading(2, agreement.name());
            agreement.text("summary").ifPresent(summary -> this.sheet.paragraph(Text.of(summary).and(this.sources.of(agreement))));
            this.sheet.facts(agreementFacts(agreement));
        }
    }

    private List<Block.Fact> agreementFacts(Node agreement) {
        String kind = agreement.text("kind").map(one -> Words.capital(this.words.label("kind", one))).orElse("–");
        String tie = agreement.text("tie").map(one -> ", " + this.words.label("tie", one)).orElse("");
        String number = agreement.text("number").map(one -> ", " + this.words.say("number.of", one)).orElse("");
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(this.sheet.fact("kind", Text.of(kind + tie + number).and(this.sources.of(agreement))));
        facts.add(this.sheet.fact("status.timeline", agreement.list("statusHistory").isEmpty() ? Text.of(this.words.say("not.known"))
                : this.phrases.history(agreement)));
        if (!agreement.list("dates").isEmpty()) {
            facts.add(this.sheet.fact("dates", this.phrases.dates(agreement)));
        }
        facts.add(this.sheet.fact("parties", this.phrases.parties(agreement.list("parties"))));
        if (!agreement.list("projects").isEmpty()) {
            facts.add(this.sheet.fact("covers", this.phrases.names(agreement.list("projects")).and(this.sources.of(agreement))));
        }
        return facts;
    }

    private void projects() {
        if (this.dossier.projects().isEmpty()) {
            return;
        }
        this.sheet.section("together");
        Map<String, Node> roles = this.city.list("supports")
            .stream()
            .collect(Collectors.toMap(support -> support.part("project").orElseThrow().id(), support -> support, (one, other) -> one));
        this.sheet.table("projects", List.of("project:26", "status:18", "role.of.theirs:14", "others:42"), this.dossier.projects().stream().map(project -> {
            Text status = project.list("statusHistory").isEmpty() ? this.phrases.standing(project).and(this.sources.of(project))
                    : this.phrases.history(project);
            List<Node> others = project.list("participants").stream().filter(one -> !one.part("party").orElseThrow().id().equals(this.city.id())).toList();
            return List.of(Text.of(project.name()), status, role(roles.get(project.id())),
                    others.isEmpty() ? Text.of("–") : Text.of(this.phrases.uncitedParties(others)).and(this.sources.ofAll(others)));
        }).toList());
        if (this.dossier.cut() > 0) {
            this.sheet.note("projects.cut", this.dossier.cut());
        }
    }

    private Text role(@Nullable Node support) {
        if (support == null || support.texts("roles").isEmpty()) {
            return Text.of("–");
        }
        return Text.of(support.texts("roles").stream().map(role -> this.words.label("role", role)).collect(Collectors.joining(", ")))
            .and(this.sources.of(support));
    }

    private void contributions() {
        List<Node> all = this.dossier.contributions();
        if (all.isEmpty()) {
            return;
        }
        this.sheet.section("gifts");
        this.gifts.totals(all);
        this.gifts.rows("gifts.given", all.stream().filter(Predicate.not(Gifts::isOpen)).toList());
        if (all.stream().anyMatch(Gifts::isOpen)) {
            this.sheet.section("promises");
            this.gifts.rows("promises.open", all.stream().filter(Gifts::isOpen).toList());
        }
    }

    private void people() {
        if (this.dossier.people() != null) {
            new People(this.sheet).of(this.dossier.people(), this.dossier.asOf());
        }
    }

}
