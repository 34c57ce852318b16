package org.alianza.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words in a row, some of them strong, in another language, citing a source or leading somewhere.
public record Text(List<Run> runs) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String words) {
        return words.isEmpty() ? EMPTY : new Text(List.of(new Run.Words(words)));
    }

    public static Text strong(String words) {
        return new Text(List.of(new Run.Strong(words)));
    }

    /// Words in a language that is not the document's.
    public static Text in(Locale language, String words) {
        return new Text(List.of(new Run.Foreign(words, language)));
    }

    public static Text link(String words, String address) {
        return new Text(List.of(new Run.Link(words, address)));
    }

    /// Words that qualify what they follow: that there is no source, that something is late.
    public static Text mark(String words) {
        return new Text(List.of(new Run.Mark(words)));
    }

    public static Text cite(Collection<Integer> numbers) {
        return numbers.isEmpty() ? EMPTY : new Text(List.of(new Run.Cite(numbers.stream().sorted().distinct().toList())));
    }

    public Text and(Text other) {
        List<Run> all = new ArrayList<>(this.runs);
        all.addAll(other.runs());
        return new Text(all);
    }

    public Text and(String words) {
        return and(of(words));
    }

    public boolean isEmpty() {
        return this.runs.isEmpty();
    }

    public static Text join(String between, List<Text> texts) {
        Text all = EMPTY;
        for (Text text : texts) {
            all = (all.isEmpty() || text.isEmpty()) ? all.and(text) : all.and(between).and(text);
        }
        return all;
    }

    /// Its words alone.
    public String words() {
        return this.runs.stream().map(Run::words).collect(Collectors.joining());
    }

    /// A stretch of words of one kind.
    public sealed interface Run {

        String words();

        /// What kind of run it is, for templates.
        default String kind() {
            return getClass().getSimpleName();
        }

        record Words(String words) implements Run {
        }

        record Strong(String words) implements Run {
        }

        record Mark(String words) implements Run {
        }

        record Foreign(String words, Locale language) implements Run {
        }

        record Link(String words, String address) implements Run {
        }

        /// Where sources say so.
        ///
        /// @param numbers of sources in the list at the end
        record Cite(List<Integer> numbers) implements Run {

            @Override
            public String words() {
                return this.numbers.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" ", " ", ""));
            }

        }

    }

}
