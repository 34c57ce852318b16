package org.alianza.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.alianza.document.Text;

/// People to meet. It is personal data: it says why it is held and until when, and none is told that is no longer held.
final class People {

    private final Sheet sheet;

    private final Words words;

    People(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    /// A table of them, if there are any.
    ///
    /// @param held the city and its organisations, each with its contacts
    void of(Node held, LocalDate today) {
        List<List<Text>> rows = new ArrayList<>(rows(held, today));
        held.list("organisations").forEach(organisation -> rows.addAll(rows(organisation, today)));
        if (rows.isEmpty()) {
            return;
        }
        this.sheet.section("people");
        this.sheet.table("people.table", List.of("person:22", "organisation:22", "reach:28", "purpose:28"), rows);
        this.sheet.note("people.note");
    }

    /// Whether there is nobody to meet.
    static boolean nobody(Node held, LocalDate today) {
        return Stream.concat(Stream.of(held), held.list("organisations").stream()).allMatch(party -> held(party, today).isEmpty());
    }

    private static List<Node> held(Node party, LocalDate today) {
        return party.list("contacts")
            .stream()
            .filter(person -> person.text("expires").filter(day -> !LocalDate.parse(day).isBefore(today)).isPresent())
            .toList();
    }

    private List<List<Text>> rows(Node party, LocalDate today) {
        return held(party, today).stream().map(person -> row(party, person)).toList();
    }

    private List<Text> row(Node party, Node person) {
        Text name = Text.strong(person.name()).and(person.text("position").map(position -> ", " + position).orElse(""));
        List<String> reach = new ArrayList<>();
        person.text("email").ifPresent(reach::add);
        person.text("telephone").ifPresent(telephone -> reach.add(person.text("extension")
            .map(extension -> this.words.say("extension", telephone, extension))
            .orElse(telephone)));
        String origin = person.part("source").map(Node::name).or(() -> person.text("origin")).orElse("–");
        String why = this.words.say("held.for", person.text("purpose").orElse("–"), origin, this.words.date(person.text("expires").orElse("")));
        return List.of(name, Text.of(party.name()), Text.of(reach.isEmpty() ? "–" : String.join("; ", reach)), Text.of(why));
    }

}
