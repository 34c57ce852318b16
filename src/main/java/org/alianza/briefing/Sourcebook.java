package org.alianza.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.document.Block;
import org.alianza.document.Text;

/// The sources a document cites, numbered as they are first cited: each place in a source has one number.
final class Sourcebook {

    private final Words words;

    private final Map<String, Block.Reference> references = new LinkedHashMap<>();

    Sourcebook(Words words) {
        this.words = words;
    }

    /// Where the sources say what was just said of something; if none says it, that is told.
    Text of(Node claim) {
        return of(claim.citations());
    }

    /// The same of what was gathered from several claims.
    Text ofAll(List<Node> claims) {
        return of(claims.stream().flatMap(claim -> claim.citations().stream()).toList());
    }

    Text of(List<Node> citations) {
        Set<Integer> numbers = new LinkedHashSet<>();
        citations.forEach(citation -> numbers.add(number(citation)));
        return numbers.isEmpty() ? Text.of(" ").and(Text.mark(this.words.say("unsourced"))) : Text.cite(numbers);
    }

    /// Populations and places of cities are those of GeoNames, where a city has a number there.
    Text geoNames(Node city) {
        return city.text("geoNamesId")
            .map(id -> Text.cite(List.of(number("geonames " + id, Text.of(this.words.say("geonames", city.name(), id) + " ")
                .and(Text.link("https://www.geonames.org/" + id, "https://www.geonames.org/" + id))))))
            .orElseGet(() -> of(city));
    }

    boolean isEmpty() {
        return this.references.isEmpty();
    }

    Block.References references() {
        return new Block.References(new ArrayList<>(this.references.values()));
    }

    private int number(Node citation) {
        Node source = citation.part("source").orElseThrow();
        String section = citation.text("section").orElse("");
        return number(source.id() + "\n" + section, text(source, section));
    }

    private int number(String key, Text text) {
        return this.references.computeIfAbsent(key, unknown -> new Block.Reference(this.references.size() + 1, text)).number();
    }

    /// Title. Publisher, date. Section. Address.
    private Text text(Node source, String section) {
        List<String> imprint = new ArrayList<>();
        source.part("publisher").ifPresent(publisher -> imprint.add(publisher.name()));
        source.text("published").ifPresent(published -> imprint.add(this.words.date(published)));
        Text text = Text.of(ended(source.name()));
        if (!imprint.isEmpty()) {
            text = text.and(" " + ended(Words.capital(String.join(", ", imprint))));
        }
        if (!section.isEmpty()) {
            text = text.and(" " + ended(this.words.say("section", section)));
        }
        String address = source.text("url").orElse("");
        return address.isEmpty() ? text : text.and(" ").and(Text.link(address, address));
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

}
