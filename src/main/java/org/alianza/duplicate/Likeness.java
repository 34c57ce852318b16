package org.alianza.duplicate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Spelling;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How likely two parties are the same, and why. One reason is as good as its weight; each further one adds a
/// little, and what speaks against takes away.
///
/// @param score from 0 to 1
/// @param reasons those for it first, the weightiest first, then those against
record Likeness(double score, List<Reason> reasons) {

    /// Two names differ by few letters if no more than one in seven is another.
    private static final int LETTERS_PER_SLIP = 7;

    private static final double ALIKE = 0.9;

    private static final double FURTHER = 0.01;

    private static final double SURE = 0.99;

    /// A name that is so much the same makes weaker reasons about names idle.
    private static final double STRONG = 0.9;

    private static final Set<ReasonKind> IDLE = EnumSet.of(ReasonKind.MAIN_WORDS, ReasonKind.SIMILAR_NAME, ReasonKind.INITIALS);

    private static final double ELSEWHERE = 0.4;

    private static final double OTHER_NUMBER = 0.8;

    private static final double NEARBY_KM = 50;

    private static final double EARTH_KM = 6371;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /// Compares two parties of the same type.
    static Likeness of(Profile one, Profile other) {
        Map<ReasonKind, Reason> found = new EnumMap<>(ReasonKind.class);
        codes(one, other).forEach(reason -> found.put(reason.kind(), reason));
        for (Profile.Name mine : one.names()) {
            for (Profile.Name theirs : other.names()) {
                names(mine, theirs).ifPresent(reason -> found.merge(reason.kind(), reason, (first, second) -> (second.weight() > first.weight()) ? second : first));
            }
        }
        if (found.values().stream().anyMatch(reason -> reason.weight() >= STRONG && reason.kind() != ReasonKind.SAME_IDENTIFIER)) {
            found.keySet().removeAll(IDLE);
        }
        double best = found.values().stream().mapToDouble(Reason::weight).max().orElse(0);
        if (best == 0) {
            return new Likeness(0, List.of());
        }
        places(one, other).ifPresent(reason -> found.put(reason.kind(), reason));
        return new Likeness(score(best, found), sorted(found));
    }

    private static double score(double best, Map<ReasonKind, Reason> found) {
        long further = found.values().stream().filter(reason -> reason.weight() > 0).count() - 1;
        double score = Math.min(SURE, best + FURTHER * Math.max(0, further));
        if (found.containsKey(ReasonKind.SAME_COUNTRY)) {
            score += (1 - score) / 10;
        }
        if (found.containsKey(ReasonKind.NEAR)) {
            score += (1 - score) / 4;
        }
        boolean elsewhere = found.containsKey(ReasonKind.DIFFERENT_COUNTRY) || found.containsKey(ReasonKind.FAR);
        if (elsewhere && !found.containsKey(ReasonKind.SAME_IDENTIFIER)) {
            score *= ELSEWHERE;
        }
        return found.containsKey(ReasonKind.DIFFERENT_IDENTIFIER) ? score * OTHER_NUMBER : score;
    }

    private static List<Reason> sorted(Map<ReasonKind, Reason> found) {
        return found.values().stream().sorted(Comparator.comparing(Reason::against).thenComparing(Reason::weight, Comparator.reverseOrder())).toList();
    }

    private static Stream<Reason> codes(Profile one, Profile other) {
        Set<String> shared = new TreeSet<>(one.codes());
        shared.retainAll(other.codes());
        if (!shared.isEmpty()) {
            return Stream.concat(Stream.of(Reason.of(ReasonKind.SAME_IDENTIFIER, told(shared))), different(one, other, shared).stream());
        }
        return different(one, other, shared).stream();
    }

    /// An organisation may have several numbers in a register; it is told apart only if none is shared there.
    private static Optional<Reason> different(Profile one, Profile other, Set<String> shared) {
        Set<String> registers = registers(one.codes());
        registers.retainAll(registers(other.codes()));
        registers.removeAll(registers(shared));
        Set<String> codes = Stream.of(one.codes(), other.codes())
            .flatMap(Set::stream)
            .filter(code -> registers.contains(register(code)))
            .collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() ? Optional.empty() : Optional.of(Reason.of(ReasonKind.DIFFERENT_IDENTIFIER, told(codes)));
    }

    private static Set<String> registers(Set<String> codes) {
        return codes.stream().map(Likeness::register).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String register(String code) {
        return code.substring(0, code.indexOf(':'));
    }

    private static String told(Set<String> codes) {
        return codes.stream().map(code -> code.replace(":", " ")).collect(Collectors.joining(", "));
    }

    private static Optional<Reason> names(Profile.Name mine, Profile.Name theirs) {
        Spelling one = mine.spelling();
        Spelling other = theirs.spelling();
        if (one.text().equals(other.text())) {
            return Optional.of(Reason.of(same(mine, theirs), one.given()));
        }
        if (one.anyOrder().equals(other.anyOrder())) {
            return Optional.of(Reason.of(ReasonKind.SAME_WORDS, one.given(), other.given()));
        }
        if (!one.anyForm().isEmpty() && one.anyForm().equals(other.anyForm())) {
            return Optional.of(Reason.of(ReasonKind.MAIN_WORDS, one.given(), other.given()));
        }
        return initials(mine, theirs).or(() -> initials(theirs, mine)).or(() -> similar(one, other));
    }

    private static ReasonKind same(Profile.Name mine, Profile.Name theirs) {
        if (mine.sort().equals("acronym") && theirs.sort().equals("acronym")) {
            return ReasonKind.SAME_ACRONYM;
        }
        if (mine.isMain() && theirs.isMain()) {
            return mine.sort().equals(theirs.sort()) ? ReasonKind.SAME_NAME : ReasonKind.TRANSLATED_NAME;
        }
        return ReasonKind.OTHER_NAME;
    }

    /// The more letters, the less by chance.
    private static Optional<Reason> initials(Profile.Name acronym, Profile.Name name) {
        String letters = String.join("", acronym.spelling().words());
        boolean given = acronym.sort().equals("acronym") || acronym.spelling().isAcronym();
        if (!given || !name.spelling().initials().contains(letters)) {
            return Optional.empty();
        }
        double weight = Math.min(ReasonKind.INITIALS.weight(), 0.45 + 0.07 * letters.length());
        return Optional.of(new Reason(ReasonKind.INITIALS, weight, List.of(acronym.spelling().given(), name.spelling().given())));
    }

    private static Optional<Reason> similar(Spelling one, Spelling other) {
        String mine = one.text();
        String theirs = other.text();
        int slips = Math.max(mine.length(), theirs.length()) / LETTERS_PER_SLIP;
        if (slips == 0 || Math.abs(mine.length() - theirs.length()) > slips || !numbers(one).equals(numbers(other))) {
            return Optional.empty();
        }
        int letters = new LevenshteinDistance(slips).apply(mine, theirs);
        double alike = (letters > 0) ? JARO_WINKLER.apply(mine, theirs) : 0;
        if (alike < ALIKE) {
            return Optional.empty();
        }
        double weight = ReasonKind.SIMILAR_NAME.weight() - (1 - alike) * 2;
        return Optional.of(new Reason(ReasonKind.SIMILAR_NAME, weight, List.of(one.given(), other.given(), letters)));
    }

    /// School 12 is not school 13.
    private static List<String> numbers(Spelling name) {
        return name.words().stream().filter(word -> word.codePoints().anyMatch(Character::isDigit)).toList();
    }

    private static Optional<Reason> places(Profile one, Profile other) {
        if (one.country() != null && other.country() != null && !Objects.equals(one.country(), other.country())) {
            return Optional.of(Reason.of(ReasonKind.DIFFERENT_COUNTRY, one.country(), other.country()));
        }
        if (one.location() != null && other.location() != null) {
            double far = kilometres(one.location(), other.location());
            return Optional.of(Reason.of((far <= NEARBY_KM) ? ReasonKind.NEAR : ReasonKind.FAR, Math.round(far)));
        }
        return (one.country() != null && other.country() != null) ? Optional.of(Reason.of(ReasonKind.SAME_COUNTRY, one.country())) : Optional.empty();
    }

    /// Along the surface: the haversine formula.
    private static double kilometres(Coordinates one, Coordinates other) {
        double north = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double east = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double angle = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude())) * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(angle));
    }

}
