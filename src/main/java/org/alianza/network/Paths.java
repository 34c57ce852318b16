package org.alianza.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Finds the shortest chains between two parties by breadth-first search from both ends, one
/// statement a step, always from the end with less around it (I. Pohl, Bi-directional Search,
/// Machine Intelligence 6, 1971).
@Component
class Paths {

    /// How many chains are told.
    static final int MOST = 10;

    /// The most ways on that one statement looks at; beyond it the search is given up.
    private static final int SCANNED = 200_000;

    private final Graph graph;

    Paths(Graph graph) {
        this.graph = graph;
    }

    /// The shortest chains, those with fewest edges first, then by id; empty: there are none so short.
    ///
    /// @throws Problem if there is too much to look through
    List<Path> between(String from, String to, int maxLength, List<String> kinds, Moment at) {
        PathStatements statements = PathStatements.along(kinds);
        Map<String, Object> parameters = new HashMap<>(Map.of("asOf", at.asOf(), "knownBy", at.knownBy(), "scanned", SCANNED));
        Reach start = new Reach(from);
        Reach end = new Reach(to);
        parameters.put("ends", List.of(from, to));
        this.graph.rows(statements.around(), parameters).forEach(row -> (row.get("here").asString().equals(from) ? start : end).look(ways(row.get("ways"))));
        List<List<String>> chains = start.meeting(end, MOST);
        for (int length = 2; chains.isEmpty() && !start.ended() && !end.ended() && length <= maxLength; length++) {
            Reach nearer = (start.around().size() <= end.around().size()) ? start : end;
            if (!step(nearer, statements, parameters)) {
                throw Problem.invalid("maxLength", maxLength,
                        "at most %d for these two, which have too many connections beyond, or fewer kinds".formatted(length - 1));
            }
            chains = start.meeting(end, MOST);
        }
        return explained(chains, statements, parameters, at);
    }

    /// Goes one step further from one end, unless there is too much to look at.
    private boolean step(Reach reach, PathStatements statements, Map<String, Object> parameters) {
        parameters.put("things", List.copyOf(reach.around()));
        parameters.put("neighbours", reach.neighbours());
        parameters.put("reached", List.copyOf(reach.reached()));
        MapAccessor row = this.graph.rows(statements.step(), parameters).getFirst();
        List<Way> members = ways(row.get("members"));
        List<Way> ways = ways(row.get("ways"));
        reach.step(members);
        reach.look(ways);
        return members.size() < SCANNED && ways.size() < SCANNED;
    }

    private static List<Way> ways(Value told) {
        return told.asList(way -> new Way(Way.Kind.valueOf(way.get(0).asString()), way.get(1).asString(), way.get(2).asString()));
    }

    private List<Path> explained(List<List<String>> chains, PathStatements statements, Map<String, Object> parameters, Moment at) {
        if (chains.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = chains.stream().flatMap(Paths::pairs).distinct().toList();
        parameters.put("pairs", pairs.stream().map(pair -> Map.of("here", pair.here(), "there", pair.there())).toList());
        Map<Pair, List<Path.Step>> alternatives = this.graph.rows(statements.alternatives(), parameters)
            .stream()
            .collect(Collectors.groupingBy(row -> new Pair(row.get("here").asString(), row.get("there").asString()),
                    Collectors.mapping(row -> step(new Properties(row.asMap()), at), Collectors.toList())));
        return chains.stream()
            .flatMap(chain -> steps(chain, alternatives).stream())
            .sorted(Comparator.comparingInt(Paths::edges))
            .limit(MOST)
            .map(steps -> new Path(steps, at))
            .toList();
    }

    private static Stream<Pair> pairs(List<String> chain) {
        return IntStream.range(1, chain.size()).mapToObj(i -> new Pair(chain.get(i - 1), chain.get(i)));
    }

    private static Path.Step step(Properties row, Moment at) {
        List<Edge> edges = row.maps("edges").stream().map(edge -> Edge.of(edge, at)).toList();
        return Path.Step.along(row.required("here"), edges, at);
    }

    /// One chain of parties with each of its alternative steps; only the best beginnings are carried on.
    private static List<List<Path.Step>> steps(List<String> chain, Map<Pair, List<Path.Step>> alternatives) {
        List<List<Path.Step>> begun = List.of(List.of());
        for (Pair pair : pairs(chain).toList()) {
            List<List<Path.Step>> longer = new ArrayList<>();
            for (List<Path.Step> steps : begun) {
                alternatives.getOrDefault(pair, List.of())
                    .forEach(step -> longer.add(Stream.concat(steps.stream(), Stream.of(step)).toList()));
            }
            begun = longer.stream().sorted(Comparator.comparingInt(Paths::edges)).limit(MOST).toList();
        }
        return begun;
    }

    private static int edges(List<Path.Step> steps) {
        return steps.stream().mapToInt(step -> step.edges().size()).sum();
    }

    /// Two parties one step apart.
    ///
    /// @param here id of the one
    /// @param there id of the other
    private record Pair(String here, String there) {
    }

}
