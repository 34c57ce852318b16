package org.alianza.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/// Which parties, projects and agreements belong together: communities found by label propagation
/// (U. N. Raghavan, R. Albert, S. Kumara, Near linear time algorithm to detect community structures
/// in large-scale networks, Physical Review E 76, 2007). The same ties give the same communities.
final class Communities {

    private static final int ROUNDS = 100;

    private final Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);

    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<NavigableSet<String>> members = new ArrayList<>();

    private final Set<String> parties;

    private Communities(SortedMap<String, List<String>> ties) {
        this.parties = ties.keySet();
        ties.forEach((party, things) -> things.stream()
            .sorted()
            .forEach(thing -> Graphs.addEdgeWithVertices(this.graph, party, thing)));
        new LabelPropagationClustering<>(this.graph, ROUNDS, new Random(0)).getClustering().forEach(cluster -> {
            cluster.forEach(member -> this.numbers.put(member, this.members.size()));
            this.members.add(new TreeSet<>(cluster));
        });
    }

    /// @param ties the projects and agreements each party has to do with
    static Communities of(SortedMap<String, List<String>> ties) {
        return new Communities(ties);
    }

    /// The community something belongs to.
    int of(String member) {
        return this.numbers.getOrDefault(member, -1);
    }

    int size(int community) {
        return this.members.get(community).size();
    }

    /// The project or agreement of a community with most parties in it, the first by id.
    String hub(int community) {
        NavigableSet<String> all = this.members.get(community);
        return all.stream()
            .filter(member -> !this.parties.contains(member))
            .min(Comparator.comparingInt((String thing) -> -this.graph.degreeOf(thing)).thenComparing(Comparator.naturalOrder()))
            .orElseGet(all::first);
    }

    /// How many ties a party has to each community.
    SortedMap<Integer, Integer> reachedBy(String party) {
        return Graphs.neighborListOf(this.graph, party)
            .stream()
            .collect(Collectors.toMap(this::of, thing -> 1, Integer::sum, TreeMap::new));
    }

    /// How evenly a party's ties are spread: 1 less the sum of the squared share of each community (R.
    /// Guimerà, L. A. N. Amaral, Functional cartography of complex metabolic networks, Nature 433, 2005).
    double participation(String party) {
        double degree = this.graph.degreeOf(party);
        return 1 - reachedBy(party).values().stream().mapToDouble(ties -> Math.pow(ties / degree, 2)).sum();
    }

}
