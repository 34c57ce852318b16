package org.alianza.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How far a search for paths has come from one end: the parties it reached last, what lies around
/// them, and the way back from every party it has reached.
final class Reach {

    private final String end;

    private final Set<String> reached = new HashSet<>();

    private final Set<String> passed = new HashSet<>();

    /// For each party, those one step nearer to the end that it is directly tied to.
    private final Map<String, NavigableSet<String>> neighbours = new HashMap<>();

    /// For each party, the things through which it was reached.
    private final Map<String, NavigableSet<String>> through = new HashMap<>();

    /// For each thing, the parties nearest to the end that have to do with it.
    private final Map<String, NavigableSet<String>> having = new HashMap<>();

    /// For each thing, the things beside which it was found.
    private final Map<String, NavigableSet<String>> beside = new HashMap<>();

    private NavigableSet<String> frontier;

    private NavigableSet<String> around = new TreeSet<>();

    private List<Way> directly = List.of();

    Reach(String end) {
        this.end = end;
        this.reached.add(end);
        this.frontier = new TreeSet<>(Set.of(end));
    }

    /// Ids of all parties it has reached.
    Set<String> reached() {
        return this.reached;
    }

    /// Ids of the parties that those reached last are directly tied to.
    List<String> neighbours() {
        return this.directly.stream().map(Way::to).distinct().toList();
    }

    /// Ids of the projects, agreements and events around these.
    NavigableSet<String> around() {
        return this.around;
    }

    /// Whether nothing leads on.
    boolean ended() {
        return this.around.isEmpty() && this.directly.isEmpty();
    }

    /// What lies around the frontier was found.
    void look(List<Way> ways) {
        this.around = new TreeSet<>();
        this.directly = ways.stream().filter(way -> way.kind() == Way.Kind.NEIGHBOUR).toList();
        for (Way way : ways) {
            if (way.kind() == Way.Kind.NEIGHBOUR || this.passed.contains(way.to())) {
                continue;
            }
            Map<String, NavigableSet<String>> back = (way.kind() == Way.Kind.THING) ? this.having : this.beside;
            back.computeIfAbsent(way.to(), thing -> new TreeSet<>()).add(way.from());
            this.around.add(way.to());
        }
        this.passed.addAll(this.around);
    }

    /// Goes one step further, to the parties that have to do with what lies around the frontier.
    void step(List<Way> members) {
        NavigableSet<String> next = new TreeSet<>();
        Stream.concat(this.directly.stream(), members.stream()).filter(way -> !this.reached.contains(way.to())).forEach(way -> {
            Map<String, NavigableSet<String>> back = (way.kind() == Way.Kind.NEIGHBOUR) ? this.neighbours : this.through;
            back.computeIfAbsent(way.to(), party -> new TreeSet<>()).add(way.from());
            next.add(way.to());
        });
        this.reached.addAll(next);
        this.frontier = next;
    }

    /// The first chains from the end to a party, in the order of ids.
    List<List<String>> chains(String party, int most) {
        if (party.equals(this.end)) {
            return List.of(List.of(party));
        }
        List<List<String>> chains = new ArrayList<>();
        for (String before : before(party)) {
            for (List<String> chain : chains(before, most - chains.size())) {
                chains.add(Stream.concat(chain.stream(), Stream.of(party)).toList());
            }
            if (chains.size() >= most) {
                return chains;
            }
        }
        return chains;
    }

    /// The first chains from this end to another's, where one more step connects the two sides: a tie, a
    /// thing in common, or two things that belong together.
    List<List<String>> meeting(Reach other, int most) {
        Map<String, NavigableSet<String>> pairs = new TreeMap<>();
        this.directly.stream().filter(way -> other.frontier.contains(way.to())).forEach(way -> pair(pairs, way.from(), way.to()));
        for (String thing : this.around) {
            NavigableSet<String> theirs = other.around.contains(thing) ? other.having.getOrDefault(thing, none()) : none();
            NavigableSet<String> ours = theirs.isEmpty() ? none() : partiesOf(thing);
            ours.stream().limit(most).forEach(here -> theirs.stream().limit(most).forEach(there -> pair(pairs, here, there)));
        }
        return pairs.entrySet()
            .stream()
            .flatMap(pair -> chains(pair.getKey(), most).stream()
                .flatMap(start -> pair.getValue()
                    .stream()
                    .flatMap(there -> other.chains(there, most).stream())
                    .map(rest -> Stream.concat(start.stream(), rest.reversed().stream()).toList())))
            .limit(most)
            .toList();
    }

    private static void pair(Map<String, NavigableSet<String>> pairs, String here, String there) {
        pairs.computeIfAbsent(here, party -> new TreeSet<>()).add(there);
    }

    private NavigableSet<String> before(String party) {
        NavigableSet<String> before = new TreeSet<>(this.neighbours.getOrDefault(party, none()));
        this.through.getOrDefault(party, none()).forEach(thing -> before.addAll(partiesOf(thing)));
        return before;
    }

    /// The parties of this side that have to do with a thing, or with one beside it.
    private NavigableSet<String> partiesOf(String thing) {
        NavigableSet<String> parties = new TreeSet<>(this.having.getOrDefault(thing, none()));
        this.beside.getOrDefault(thing, none()).forEach(other -> parties.addAll(this.having.getOrDefault(other, none())));
        return parties;
    }

    private static NavigableSet<String> none() {
        return new TreeSet<>();
    }

}
