package org.alianza.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.document.Block;
import org.alianza.document.Document;
import org.alianza.document.Text;

/// The facts of the report that an office owes its council for a period. What they mean is for a person to write.
public final class ManagementReport {

    private final Material material;

    private final Words words;

    private final Sheet sheet;

    private final Sourcebook sources;

    private final Phrases phrases;

    private final Gifts gifts;

    private final During during;

    private ManagementReport(Material material) {
        this.material = material;
        this.words = new Words(material.language());
        this.sheet = new Sheet(this.words);
        this.sources = this.sheet.sources();
        this.phrases = new Phrases(this.sheet);
        this.gifts = new Gifts(this.sheet, this.phrases);
        this.during = new During(material.from(), material.to());
    }

    public static Document of(Material material) {
        return new ManagementReport(material).document();
    }

    private Document document() {
        summary();
        projects();
        themes();
        agreements();
        contributions();
        events();
        changes();
        organisations();
        this.sheet.references();
        String period = this.words.say("report.period", day(this.material.from()), day(this.material.to()));
        String title = this.words.say("report.title");
        String subtitle = this.words.say("report.subtitle", period, day(this.material.days().asOf()), day(this.material.days().knownBy()));
        return new Document(title, subtitle, this.words.language(), "%s · %s".formatted(title, period), this.sheet.blocks());
    }

    private String day(Object day) {
        return this.words.date(day.toString());
    }

    private void summary() {
        List<Node> reached = this.material.agreements().stream().filter(this.during::reached).toList();
        List<Node> held = this.material.events().stream().filter(event -> event.text("status").filter("HELD"::equals).isPresent())
            .filter(this.during::touches).toList();
        Text lead = counted("report.projects", this.material.projects()).and(counted("report.reached", reached))
            .and(counted("report.held", held)).and(counted("report.gifts", this.material.contributions()));
        this.sheet.lead(lead);
        if (this.material.days().asOf().isAfter(this.material.to())) {
            this.sheet.note("report.later", day(this.material.to()), day(this.material.days().asOf()));
        }
    }

    /// What is counted stands in the part of the report named, each with its source.
    private Text counted(String key, List<Node> counted) {
        return Text.of(this.words.say(key, counted.size()) + " ");
    }

    private void projects() {
        if (this.material.projects().isEmpty()) {
            return;
        }
        this.sheet.section("projects");
        Map<String, List<Node>> gifts = Gifts.byProject(this.material.contributions());
        Map<String, Node> measured = this.material.measured().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        this.material.projects().forEach(project -> {
            String acronym = project.text("acronym").map(one -> " (" + one + ")").orElse("");
            this.sheet.heading(2, project.name() + acronym);
            project.text("summary").ifPresent(summary -> this.sheet.paragraph(Text.of(summary).and(this.sources.of(project))));
            this.sheet.facts(facts(project));
            Optional.ofNullable(measured.get(project.id())).ifPresent(one -> new Series(this.sheet).of(one.list("indicators")));
            this.gifts.rowsOfOne("gifts", gifts.getOrDefault(project.id(), List.of()));
        });
    }

    private List<Block.Fact> facts(Node project) {
        List<Block.Fact> facts = new ArrayList<>();
        fact(facts, "aliases", Text.of(String.join("; ", project.texts("aliases"))));
        fact(facts, "status", this.phrases.history(project));
        fact(facts, "dates", this.phrases.dates(project));
        fact(facts, "participants", this.phrases.parties(project.list("participants")));
        fact(facts, "components", Text.join("; ", project.list("components").stream()
            .map(component -> Text.of(component.name()).and(this.sources.of(component))).toList()));
        fact(facts, "places", this.phrases.names(project.list("places")));
        fact(facts, "part.of", this.phrases.names(project.list("parents")));
        fact(facts, "parts", this.phrases.names(project.list("parts")));
        fact(facts, "topics.of", this.phrases.topics(project.list("topics")));
        fact(facts, "agreements.of", this.phrases.names(concerning(this.material.agreements(), project)));
        fact(facts, "events", Text.of(concerning(this.material.events(), project).stream()
            .map(event -> "%s (%s)".formatted(event.name(), this.phrases.when(event))).collect(Collectors.joining("; "))));
        return facts;
    }

    private void fact(List<Block.Fact> facts, String key, Text text) {
        if (!text.isEmpty()) {
            facts.add(this.sheet.fact(key, text));
        }
    }

    private static List<Node> concerning(List<Node> entities, Node project) {
        return entities.stream().filter(one -> one.list("projects").stream().anyMatch(other -> other.id().equals(project.id()))).toList();
    }

    private void themes() {
        List<String> topics = Stream.of(this.material.projects(), this.material.agreements(), this.material.events())
            .flatMap(List::stream).flatMap(one -> one.list("topics").stream()).map(this.phrases::topic).distinct().sorted().toList();
        if (topics.isEmpty()) {
            return;
        }
        this.sheet.section("themes");
        this.sheet.table("topics.table", List.of("topic:25", "projects:28", "agreements.of:25", "events:22"),
                topics.stream().map(topic -> List.of(Text.of(topic), about(this.material.projects(), topic),
                        about(this.material.agreements(), topic), about(this.material.events(), topic))).toList());
    }

    private Text about(List<Node> entities, String topic) {
        List<Node> about = entities.stream().filter(one -> one.list("topics").stream().anyMatch(other -> this.phrases.topic(other).equals(topic))).toList();
        return about.isEmpty() ? Text.of("–") : this.phrases.names(about);
    }

    private void agreements() {
        if (this.material.agreements().isEmpty()) {
            return;
        }
        this.sheet.section("agreements.of");
        List<String> columns = List.of("agreement:30", "status:20", "parties:30", "covers:20");
        this.sheet.table("agreements.reached", columns, this.material.agreements().stream().filter(this.during::reached).map(this::agreement).toList());
        this.sheet.table("agreements.others", columns,
                this.material.agreements().stream().filter(one -> !this.during.reached(one)).map(this::agreement).toList());
    }

    private List<Text> agreement(Node agreement) {
        List<String> kind = Stream.of(agreement.text("kind").map(one -> this.words.label("kind", one)),
                agreement.text("tie").map(one -> this.words.label("tie", one)),
                agreement.text("number").map(one -> this.words.say("number.of", one))).flatMap(Optional::stream).toList();
        Text title = Text.strong(agreement.name()).and(" (%s)".formatted(String.join(", ", kind))).and(this.sources.of(agreement));
        Text about = agreement.text("summary").map(summary -> title.and(" " + summary)).orElse(title);
        Text status = Text.join("; ", List.of(this.phrases.history(agreement), this.phrases.dates(agreement)));
        Text covers = this.phrases.names(agreement.list("projects"));
        Text parties = this.phrases.parties(agreement.list("parties"));
        return List.of(about, status, parties.isEmpty() ? Text.of("–") : parties, covers.isEmpty() ? Text.of("–") : covers);
    }

    private void contributions() {
        if (this.material.contributions().isEmpty()) {
            return;
        }
        this.sheet.section("gifts");
        this.gifts.totals(this.material.contributions());
        this.gifts.rows("promises.open", this.material.contributions().stream().filter(Gifts::isOpen).toList());
    }

    private void events() {
        if (this.material.events().isEmpty()) {
            return;
        }
        this.sheet.section("events");
        List<String> columns = List.of("when:16", "what:37", "where:17", "with:30");
        this.sheet.table("events.in.period", columns, this.material.events().stream().filter(this.during::touches).map(this::event).toList());
        this.sheet.table("events.otherwise", columns, this.material.events().stream().filter(one -> !this.during.touches(one)).map(this::event).toList());
    }

    private List<Text> event(Node event) {
        String kind = event.text("kind").filter(one -> !one.equals("OTHER")).map(one -> this.words.label("kind", one) + ", ").orElse("");
        String standing = event.text("status").map(one -> this.words.label("status", one)).orElseGet(() -> this.words.say("event.unknown"));
        Text what = Text.strong(event.name()).and(" (%s%s)".formatted(kind, standing)).and(this.sources.of(event));
        List<Node> attendees = event.list("attendees");
        Text with = attendees.isEmpty() ? Text.of("–") : Text.of(this.phrases.uncitedParties(attendees)).and(this.sources.ofAll(attendees));
        return List.of(Text.of(Words.capital(this.phrases.when(event))), event.text("summary").map(summary -> what.and(" " + summary)).orElse(what),
                Text.of(this.phrases.where(event)), with);
    }

    private void changes() {
        this.sheet.section("changes");
        if (this.material.days().last() == null) {
            this.sheet.note("changes.first");
            return;
        }
        this.sheet.note("changes.since", day(Objects.requireNonNull(this.material.days().last())));
        this.sheet.table("changes.table", List.of("entity:30", "change:70"), this.material.changes().stream().map(this::changed).toList());
    }

    /// What became of an entity; of the values of an indicator, which are told with its project, only how many are new.
    private List<Text> changed(Node entity) {
        List<Node> changes = entity.list("changes");
        List<String> told = new ArrayList<>(changes.stream().filter(one -> !isValue(one)).map(this::change).toList());
        long values = changes.stream().filter(ManagementReport::isValue).count();
        if (values > 0) {
            told.add(this.words.say("change.values", values));
        }
        return List.of(Text.of(entity.part("entity").map(Node::name).orElse("–")),
                Text.of(String.join("; ", told)).and(this.sources.ofAll(changes)));
    }

    private static boolean isValue(Node change) {
        return change.text("subject").filter("VALUE"::equals).isPresent();
    }

    private String change(Node change) {
        String kind = this.words.label("change", change.text("kind").orElse(""));
        String after = change.text("after").orElse("–");
        return change.text("before").map(before -> "%s: %s → %s".formatted(kind, before, after)).orElseGet(() -> "%s: %s".formatted(kind, after));
    }

    private void organisations() {
        if (this.material.organisations().isEmpty()) {
            return;
        }
        this.sheet.section("who.is.who");
        this.sheet.table("organisations", List.of("organisation.name:40", "kind:22", "country:16", "belongs:22"),
                this.material.organisations().stream().map(this::organisation).toList());
    }

    private List<Text> organisation(Node organisation) {
        String acronym = organisation.text("acronym").map(one -> " (" + one + ")").orElse("");
        String kind = organisation.text("kind").map(one -> this.words.label("kind", one)).orElse("–");
        List<String> belongs = Stream.of(organisation.part("parent").map(one -> this.words.say("part.of.one", one.name())),
                organisation.part("governs").map(one -> this.words.say("governs.one", one.name())),
                organisation.part("seat").map(one -> this.words.say("seat.one", one.name()))).flatMap(Optional::stream).toList();
        return List.of(Text.of(organisation.name() + acronym).and(this.sources.of(organisation)), Text.of(kind),
                Text.of(organisation.part("country").map(Node::name).orElse("–")), Text.of(belongs.isEmpty() ? "–" : String.join("; ", belongs)));
    }

}
