package org.alianza.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.fact.Moment;

import org.springframework.stereotype.Component;

/// Finds parties that are held and may be the same.
@Component
class Duplicates {

    /// Pairs that are compared for each one asked for, and at least.
    private static final int COMPARED = 50;

    private static final int LEAST_COMPARED = 5000;

    /// No likelier are those of different countries, unless they share a code.
    private static final double ELSEWHERE = 0.4;

    private static final Comparator<Duplicate> BEST_FIRST = Comparator.comparingDouble(Duplicate::score).reversed().thenComparing(Duplicate::one)
        .thenComparing(Duplicate::other);

    private final Candidates candidates;

    Duplicates(Candidates candidates) {
        this.candidates = candidates;
    }

    /// The likeliest of all.
    ///
    /// @param labels of the parties
    /// @param least score
    List<Duplicate> all(List<String> labels, int first, double least, Moment at) {
        int compared = Math.max(LEAST_COMPARED, COMPARED * first);
        return best(this.candidates.pairs(labels, least <= ELSEWHERE, compared, at).stream().map(pair -> of(pair.one(), pair.other(), at)), first, least);
    }

    /// The likeliest to be the same as one.
    ///
    /// @param id of a party
    /// @param least score
    List<Duplicate> of(String id, int first, double least, Moment at) {
        List<Profile> party = List.copyOf(this.candidates.profiles(List.of(id), at).values());
        Map<String, List<Profile>> found = this.candidates.of(party, at);
        return best(party.stream().flatMap(one -> found.getOrDefault(id, List.of()).stream().map(other -> of(one, other, at))), first, least);
    }

    private static Duplicate of(Profile one, Profile other, Moment at) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        Profile first = inOrder ? one : other;
        Profile second = inOrder ? other : one;
        Likeness likeness = Likeness.of(first, second);
        return new Duplicate(first.id(), second.id(), likeness.score(), likeness.reasons(), at);
    }

    private static List<Duplicate> best(Stream<Duplicate> all, int first, double least) {
        return all.filter(duplicate -> duplicate.score() > 0 && duplicate.score() >= least).sorted(BEST_FIRST).limit(first).toList();
    }

}
