package org.alianza.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.alianza.document.Text;

/// Who gives what. Amounts of different currencies and things of different units are never added.
final class Gifts {

    private static final Set<String> OPEN = Set.of("PROMISED", "COMMITTED");

    /// From the last step to the first.
    private static final List<String> STAGES = List.of("DELIVERED", "COMMITTED", "PROMISED", "SOUGHT", "WITHDRAWN", "");

    private final Sheet sheet;

    private final Words words;

    private final Phrases phrases;

    Gifts(Sheet sheet, Phrases phrases) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.phrases = phrases;
    }

    /// Promised or committed, and not delivered.
    static boolean isOpen(Node gift) {
        return gift.text("stage").filter(OPEN::contains).isPresent();
    }

    /// How much of which kind has come how far.
    void totals(List<Node> gifts) {
        Map<String, List<Node>> groups = new TreeMap<>();
        gifts.forEach(gift -> groups.computeIfAbsent("%d %s".formatted(STAGES.indexOf(gift.text("stage").orElse("")), this.phrases.kind(gift)),
                unknown -> new ArrayList<>()).add(gift));
        this.sheet.table("gifts.totals", List.of("kind:20", "stage:18", "#how.many:14", "#money:22", "in.kind:26"),
                groups.values().stream().map(this::total).toList());
        if (!gifts.isEmpty()) {
            this.sheet.note("gifts.note");
        }
    }

    private List<Text> total(List<Node> gifts) {
        Node first = gifts.getFirst();
        Text cited = this.sheet.sources().of(gifts.stream().flatMap(gift -> claims(gift).stream()).toList());
        return List.of(Text.of(Words.capital(this.phrases.kind(first))), Text.of(this.phrases.stage(first)),
                Text.of(this.words.number(BigDecimal.valueOf(gifts.size()))), Text.of(money(gifts)), Text.of(inKind(gifts)).and(cited));
    }

    private static List<Node> claims(Node gift) {
        List<Node> history = gift.list("stageHistory");
        return (history.isEmpty() || history.getLast().citations().isEmpty()) ? gift.citations() : history.getLast().citations();
    }

    private String money(List<Node> gifts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        gifts.forEach(gift -> gift.part("money").ifPresent(money -> sums.merge(money.text("currency").orElse(""),
                money.number("amount").orElse(BigDecimal.ZERO), BigDecimal::add)));
        List<String> texts = sums.entrySet().stream().map(sum -> "%s\u00a0%s".formatted(sum.getKey(), this.words.number(sum.getValue()))).toList();
        return texts.isEmpty() ? "–" : String.join("; ", texts);
    }

    private String inKind(List<Node> gifts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        gifts.forEach(gift -> gift.part("quantity").ifPresent(quantity -> sums.merge(quantity.text("unit").orElse(""),
                quantity.number("value").orElse(BigDecimal.ZERO), BigDecimal::add)));
        List<String> texts = new ArrayList<>(
                sums.entrySet().stream().map(sum -> "%s\u00a0%s".formatted(this.words.number(sum.getValue()), sum.getKey())).toList());
        long unknown = gifts.stream().filter(gift -> this.phrases.size(gift).isEmpty()).count();
        if (unknown > 0) {
            texts.add(this.words.say("of.unknown.size", unknown));
        }
        return texts.isEmpty() ? "–" : String.join("; ", texts);
    }

    /// One row for each.
    ///
    /// @param caption key of what it shows
    void rows(String caption, List<Node> gifts) {
        this.sheet.table(caption, List.of("giver:20", "what:30", "project:21", "stage:15", "when:14"), gifts.stream().map(this::row).toList());
    }

    /// The same of one project, which need not be named again.
    void rowsOfOne(String caption, List<Node> gifts) {
        this.sheet.table(caption, List.of("giver:22", "what:30", "agreement:19", "stage:15", "when:14"), gifts.stream().map(gift -> {
            List<Text> row = new ArrayList<>(row(gift));
            row.set(2, Text.of(gift.part("agreement").map(Node::name).orElse("–")));
            return List.copyOf(row);
        }).toList());
    }

    private List<Text> row(Node gift) {
        Text what = this.phrases.what(gift).and(this.phrases.source(gift));
        String project = gift.part("project").map(Node::name).orElse("–");
        Optional<String> agreement = gift.part("agreement").map(Node::name);
        Text under = Text.of(agreement.map(name -> this.words.say("under", project, name)).orElse(project));
        return List.of(Text.of(gift.part("giver").map(Node::name).orElse("–")), what, under, Text.of(this.phrases.stage(gift)),
                Text.of(this.phrases.day(gift)));
    }

    /// What is given to each project, by its id.
    static Map<String, List<Node>> byProject(List<Node> gifts) {
        Map<String, List<Node>> byProject = new LinkedHashMap<>();
        gifts.forEach(gift -> gift.part("project").ifPresent(project -> byProject.computeIfAbsent(project.id(), unknown -> new ArrayList<>()).add(gift)));
        return byProject;
    }

}
