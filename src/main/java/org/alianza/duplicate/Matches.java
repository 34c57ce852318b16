package org.alianza.duplicate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.alianza.fact.Moment;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.alianza.table.Place;
import org.alianza.table.Row;

import org.springframework.stereotype.Component;

/// Tells which parties that are held the rows of an import may be.
@Component
public class Matches {

    /// What is less likely is not told.
    public static final double LIKELY = 0.6;

    private static final int MOST = 5;

    private static final String HELD = """
            UNWIND $ids AS id
            OPTIONAL MATCH (n:Entity {id: id})
            OPTIONAL MATCH (former:FormerId {id: id})
            WITH id, n, former
            WHERE n IS NOT NULL OR former IS NOT NULL
            RETURN id
            """;

    private final Graph graph;

    private final Candidates candidates;

    private final Clock clock;

    Matches(Graph graph, Candidates candidates, Clock clock) {
        this.graph = graph;
        this.candidates = candidates;
        this.clock = clock;
    }

    /// The parties that rows of organisations and cities may be, with what rows tell of the identifiers of
    /// organisations; other rows are passed over, and so are those whose ids are held.
    ///
    /// @return in the order of the rows, those of which only identifiers are told last; the likeliest of each first, at most 5
    public List<Match> of(Collection<Row> rows) {
        Map<String, Told> told = told(rows);
        this.graph.rows(HELD, Map.of("ids", List.copyOf(told.keySet()))).forEach(row -> told.remove(row.get("id").asString()));
        LocalDate today = LocalDate.now(this.clock);
        Map<String, List<Profile>> found = this.candidates.of(told.values().stream().map(Told::profile).toList(), new Moment(today, today));
        List<Match> matches = new ArrayList<>();
        told.values().forEach(one -> matches(one, found.getOrDefault(one.id(), List.of())).forEach(matches::add));
        return List.copyOf(matches);
    }

    private static List<Match> matches(Told told, List<Profile> found) {
        return found.stream()
            .map(party -> Match.of(told, party, Likeness.of(told.profile(), party)))
            .filter(match -> match.score() >= LIKELY)
            .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::party))
            .limit(MOST)
            .toList();
    }

    private static Map<String, Told> told(Collection<Row> rows) {
        Map<String, List<Row>> identifiers = rows.stream()
            .filter(row -> row.table().equals("identifiers") && row.get("organisation") != null && row.get("scheme") != null && row.get("code") != null)
            .collect(Collectors.groupingBy(row -> row.required("organisation"), LinkedHashMap::new, Collectors.toList()));
        Map<String, Told> told = new LinkedHashMap<>();
        Set<String> parties = new HashSet<>();
        rows.stream().filter(row -> List.of("organisations", "cities").contains(row.table()) && row.get("id") != null && parties.add(row.id()))
            .forEach(row -> told.put(row.id(), new Told(row.place(), Profile.row(row.id(), row, Objects.requireNonNullElse(identifiers.get(row.id()), List.of())))));
        identifiers.forEach((id, codes) -> told.computeIfAbsent(id, some -> new Told(codes.getFirst().place(), Profile.row(some, null, codes))));
        return told;
    }

    /// A party that rows tell of.
    ///
    /// @param place of the row
    /// @param profile what it tells
    private record Told(Place place, Profile profile) {

        String id() {
            return this.profile.id();
        }

    }

    /// A party that a row may be.
    ///
    /// @param id that the row has
    /// @param place of the row
    /// @param party id of the party that is held
    /// @param name of the party that is held
    /// @param score how likely, from 0 to 1
    /// @param reasons those for it first
    public record Match(String id, Place place, String party, Translations name, double score, List<Reason> reasons) {

        private static Match of(Told told, Profile party, Likeness likeness) {
            return new Match(told.id(), told.place(), party.id(), party.name(), likeness.score(), likeness.reasons());
        }

    }

}
