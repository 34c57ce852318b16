package org.alianza.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a name is spelled, for comparison with others.
///
/// @param given as it was given
/// @param words folded; letters that stand alone side by side are one word: `S.A.S.` is `sas`
public record Spelling(String given, List<String> words) {

    private static final Set<String> PARTICLES = Set.of("a", "al", "and", "as", "con", "da", "das", "de", "del", "der", "des", "di", "die",
            "do", "dos", "du", "e", "el", "en", "et", "for", "in", "la", "las", "le", "les", "los", "of", "o", "os", "para", "pela", "por",
            "the", "und", "von", "y");

    private static final Set<String> LEGAL_FORMS = Set.of("ag", "bv", "co", "corp", "cv", "eice", "eirl", "esp", "gmbh", "inc", "limited", "llc",
            "ltd", "ltda", "nv", "plc", "sa", "sac", "saesp", "sas", "sasesp", "sl", "spa", "srl");

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    private static final int LONGEST_ACRONYM = 10;

    private static final int SHORTEST_ACRONYM = 3;

    private static final int SHORTEST_WORD = 3;

    /// How much of a name its beginning and its end are: of two names that differ in one place, one of
    /// the two halves is the same.
    private static final int[] HALVES = { 24, 16, 12, 8, 6, 4, 3 };

    /// Spells a name.
    public static Spelling of(String name) {
        List<String> words = new ArrayList<>();
        boolean letters = false;
        for (String word : Folded.of(name).words()) {
            boolean letter = word.codePointCount(0, word.length()) == 1;
            if (letter && letters) {
                words.addLast(words.removeLast() + word);
            }
            else {
                words.add(word);
            }
            letters = letter;
        }
        return new Spelling(name, List.copyOf(words));
    }

    /// The words in their order.
    public String text() {
        return String.join(" ", this.words);
    }

    /// The same for names of the same words in any order.
    public String anyOrder() {
        return sorted(this.words);
    }

    /// The same for names that differ in small words or legal forms only; empty if there are no other words.
    public String anyForm() {
        return sorted(main().filter(word -> !LEGAL_FORMS.contains(word)).toList());
    }

    /// What it may be called for short; empty for names of less than three words.
    public Set<String> initials() {
        Set<String> initials = new LinkedHashSet<>();
        Stream.of(main().toList(), this.words)
            .map(words -> words.stream().map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining()))
            .filter(letters -> letters.length() >= SHORTEST_ACRONYM && letters.length() <= LONGEST_ACRONYM)
            .forEach(initials::add);
        return initials;
    }

    /// Whether it is an acronym by its capitals.
    public boolean isAcronym() {
        return this.words.size() == 1 && text().length() <= LONGEST_ACRONYM && text().length() >= SHORTEST_ACRONYM
                && CAPITAL.matcher(this.given).results().count() > 1 && CAPITAL.matcher(this.given).results().count() > SMALL.matcher(this.given).results().count();
    }

    /// What it is found by though it is written otherwise: words without spaces, each after a letter that says of
    /// what sort it is.
    public Stream<String> keys() {
        if (this.words.isEmpty()) {
            return Stream.of();
        }
        Stream<String> whole = Stream.of("n" + anyOrder().replace(' ', '_'), "m" + anyForm().replace(' ', '_')).filter(key -> key.length() > 1);
        Stream<String> words = main().filter(word -> word.length() >= SHORTEST_WORD).map(word -> "w" + word);
        Stream<String> shorts = Stream.concat(initials().stream(), isAcronym() ? Stream.of(text()) : Stream.of()).map(letters -> "a" + letters);
        return Stream.of(whole, words, shorts, halves()).flatMap(keys -> keys);
    }

    private Stream<String> halves() {
        String name = String.join("", this.words);
        List<String> halves = new ArrayList<>();
        for (int length : HALVES) {
            // Two lengths, so that a letter more or less does not part two names.
            if (length <= name.length() / 2 && halves.size() < 4) {
                halves.add("b" + name.substring(0, length));
                halves.add("e" + name.substring(name.length() - length));
            }
        }
        return halves.stream();
    }

    private Stream<String> main() {
        return this.words.stream().filter(word -> !PARTICLES.contains(word));
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

}
