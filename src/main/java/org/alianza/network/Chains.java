package org.alianza.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of the ways from one party outwards while paths are searched for.
final class Chains {

    private final Map<String, Integer> distances = new LinkedHashMap<>();

    /// For each party, those one step nearer to the start.
    private final Map<String, SortedSet<String>> nearer = new TreeMap<>();

    private List<String> frontier;

    private int depth;

    Chains(String start) {
        this.distances.put(start, 0);
        this.frontier = List.of(start);
    }

    List<String> frontier() {
        return this.frontier;
    }

    Collection<String> reached() {
        return this.distances.keySet();
    }

    int depth() {
        return this.depth;
    }

    /// Goes one step further: every pair leads from the frontier to a party not reached before.
    void reach(List<Pair> pairs) {
        this.depth++;
        pairs.forEach(pair -> {
            this.distances.putIfAbsent(pair.there(), this.depth);
            this.nearer.computeIfAbsent(pair.there(), id -> new TreeSet<>()).add(pair.here());
        });
        this.frontier = this.distances.entrySet()
            .stream()
            .filter(party -> party.getValue() == this.depth)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    }

    /// The parties that these ways and others have both reached: where shortest chains meet.
    List<String> meeting(Chains others) {
        return this.frontier.stream().filter(others.distances::containsKey).toList();
    }

    /// The first of the shortest chains from the start to a party, in the order of ids.
    List<List<String>> to(String party, int most) {
        if (!this.nearer.containsKey(party)) {
            return List.of(List.of(party));
        }
        List<List<String>> chains = new ArrayList<>();
        for (String before : this.nearer.getOrDefault(party, new TreeSet<>())) {
            for (List<String> chain : to(before, most - chains.size())) {
                chains.add(Stream.concat(chain.stream(), Stream.of(party)).toList());
            }
            if (chains.size() >= most) {
                break;
            }
        }
        return chains;
    }

    /// Chains that meet in one of some parties, the first by id.
    static List<List<String>> joined(Chains from, Chains to, List<String> meeting, int most) {
        return meeting.stream()
            .flatMap(party -> from.to(party, most)
                .stream()
                .flatMap(start -> to.to(party, most)
                    .stream()
                    .map(end -> Stream.concat(start.stream(), end.reversed().stream().skip(1)).toList())))
            .sorted(Comparator.comparing((List<String> chain) -> chain.stream().collect(Collectors.joining("\n"))))
            .limit(most)
            .toList();
    }

    /// Two parties one step apart.
    ///
    /// @param here id of the one
    /// @param there id of the other
    record Pair(String here, String there) {
    }

}
