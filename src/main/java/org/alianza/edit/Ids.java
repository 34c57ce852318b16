package org.alianza.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.register.Register;

import org.springframework.stereotype.Component;

/// Makes readable ids that nothing has yet.
@Component
class Ids {

    private static final int LONGEST = 80;

    private static final int MOST = 50;

    private final Register register;

    Ids(Register register) {
        this.register = register;
    }

    /// An id made of some words: `metrobici-in-implementation`, or the same with a number if that is taken.
    String of(String... words) {
        String base = Stream.of(words)
            .flatMap(word -> Folded.of(word).words().stream())
            .map(word -> word.replaceAll("[^a-z0-9]", ""))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("-"));
        String cut = base.isEmpty() ? "entry" : base.substring(0, Math.min(base.length(), LONGEST)).replaceAll("-$", "");
        List<String> candidates = IntStream.rangeClosed(1, MOST).mapToObj(i -> (i == 1) ? cut : cut + "-" + i).toList();
        List<String> taken = this.register.taken(candidates);
        return candidates.stream()
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseGet(() -> cut + "-" + Long.toString(System.nanoTime(), 36));
    }

}
