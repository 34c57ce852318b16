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

import org.springframework.stereotype.Component;

/// Finds the shortest chains between two parties by breadth-first search from both ends, two
/// statements a step, always from the end with less around it (I. Pohl, Bi-directional Search,
/// Machine Intelligence 6, 1971).
@Component
class Paths {

    /// How many chains are told.
    private static final int MOST = 10;

    /// The most ways on that one statement looks at; beyond it the search is given up.
    private static final int SCANNED = 200_000;

    /// What a party has to do with: a contribution counts with what it is given to.
    private static final String MEMBERSHIP = """
            MATCH (%1$s:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|LOCATED_IN]-(%2$s:Project|Agreement|Event)
            WHERE {edge}
            RETURN %3$s
            UNION ALL
            MATCH (%1$s:City|Organisation)-[gives:GIVES]->(:Contribution)-[gift:TO|UNDER]->(%2$s:Project|Agreement)
            WHERE {gives} AND {gift}
            RETURN %4$s
            """;

    private static final String AROUND = visible("""
            UNWIND $frontier AS id
            MATCH (here:Entity {id: id})
            CALL (here) {
              MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there:City|Organisation)
              WHERE {edge}
              RETURN 'NEIGHBOUR' AS kind, here AS from, there AS to
              UNION ALL
              CALL (here) {
            %1$s  }
              RETURN DISTINCT 'THING' AS kind, here AS from, thing AS to
              UNION ALL
              CALL (here) {
            %1$s  }
              WITH DISTINCT thing
              MATCH (thing)-[edge:COVERS|CONCERNS|PART_OF]-(other:Project|Agreement|Event)
              WHERE {edge}
              RETURN 'BESIDE' AS kind, thing AS from, other AS to
            }
            WITH kind, from, to
            LIMIT $scanned
            RETURN kind, from.id AS from, to.id AS to
            """.formatted(MEMBERSHIP.formatted("here", "thing", "thing", "thing")));

    private static final String MEMBERS = visible("""
            UNWIND $things AS id
            MATCH (thing:Entity {id: id})
            CALL (thing) {
            %s}
            WITH thing, there
            LIMIT $scanned
            RETURN 'MEMBER' AS kind, thing.id AS from, there.id AS to
            """.formatted(MEMBERSHIP.formatted("there", "thing", "there", "there")));

    /// Each way to go one step: directly, through one thing, or through two that belong together; what a
    /// party has to do with a thing is told by the edge that tells it in the fewest words.
    private static final String ALTERNATIVES = visible("""
            UNWIND $pairs AS pair
            MATCH (here:Entity {id: pair.here})
            MATCH (there:Entity {id: pair.there})
            CALL (here, there) {
              CALL (here, there) {
                MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there)
                WHERE {edge}
                RETURN [edge] AS edges
                UNION ALL
                CALL (here) {
            %1$s    }
                WITH here, there, thing, out
                ORDER BY size(out), type(out[0]) = 'LOCATED_IN', out[0].id
                WITH here, there, thing, head(collect(out)) AS out
                CALL (thing) {
                  RETURN thing AS other, [] AS between
                  UNION ALL
                  MATCH (thing)-[edge:COVERS|CONCERNS|PART_OF]-(other:Project|Agreement|Event)
                  WHERE {edge}
                  RETURN other, [edge] AS between
                }
                CALL (there, other) {
            %2$s    }
                WITH out, between, other, back
                ORDER BY size(back), type(back[0]) = 'LOCATED_IN', back[0].id
                WITH out, between, other, head(collect(back)) AS back
                RETURN out + between + reverse(back) AS edges
              }
              RETURN edges
              ORDER BY size(edges), [edge IN edges | edge.id]
              LIMIT %3$d
            }
            RETURN pair.here AS here, pair.there AS there, [edge IN edges | %4$s] AS edges
            """.formatted(MEMBERSHIP.formatted("here", "thing", "thing, [edge] AS out", "thing, [gives, gift] AS out"),
            MEMBERSHIP.formatted("there", "other", "[edge] AS back", "[gives, gift] AS back"), MOST, Edge.PROJECTION));

    private final Graph graph;

    Paths(Graph graph) {
        this.graph = graph;
    }

    private static String visible(String statement) {
        String seen = statement;
        for (String edge : List.of("edge", "gives", "gift")) {
            seen = seen.replace("{" + edge + "}", "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf AND %1$s.holdsUntil >= $asOf AND type(%1$s) IN $kinds"
                .formatted(edge));
        }
        return seen;
    }

    /// The shortest chains, those with fewest edges first, then by id; empty: there are none so short.
    ///
    /// @throws Problem if there is too much to look through
    List<Path> between(String from, String to, int maxLength, List<String> kinds, Moment at) {
        Map<String, Object> parameters = new HashMap<>(Map.of("kinds", kinds, "asOf", at.asOf(), "knownBy", at.knownBy(), "scanned", SCANNED));
        Reach start = new Reach(from);
        Reach end = new Reach(to);
        look(start, parameters);
        look(end, parameters);
        List<List<String>> chains = start.meeting(end, MOST);
        for (int length = 2; chains.isEmpty() && !start.ended() && !end.ended() && length <= maxLength; length++) {
            Reach nearer = (start.around().size() <= end.around().size()) ? start : end;
            if (!step(nearer, parameters)) {
                throw Problem.invalid("maxLength", maxLength,
                        "at most %d for these two, which have too many connections beyond, or fewer kinds".formatted(length - 1));
            }
            chains = start.meeting(end, MOST);
        }
        return explained(chains, parameters, at);
    }

    /// Whether the ways around what was reached last are not too many to look at.
    private boolean look(Reach reach, Map<String, Object> parameters) {
        parameters.put("frontier", List.copyOf(reach.frontier()));
        List<Way> ways = ways(AROUND, parameters);
        reach.look(ways);
        return ways.size() < SCANNED;
    }

    private boolean step(Reach reach, Map<String, Object> parameters) {
        parameters.put("things", List.copyOf(reach.around()));
        List<Way> members = ways(MEMBERS, parameters);
        reach.step(members);
        return members.size() < SCANNED && look(reach, parameters);
    }

    private List<Way> ways(String statement, Map<String, Object> parameters) {
        return this.graph.rows(statement, parameters)
            .stream()
            .map(row -> new Way(Way.Kind.valueOf(row.get("kind").asString()), row.get("from").asString(), row.get("to").asString()))
            .toList();
    }

    private List<Path> explained(List<List<String>> chains, Map<String, Object> parameters, Moment at) {
        if (chains.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = chains.stream().flatMap(Paths::pairs).distinct().toList();
        parameters.put("pairs", pairs.stream().map(pair -> Map.of("here", pair.here(), "there", pair.there())).toList());
        Map<Pair, List<Path.Step>> alternatives = this.graph.rows(ALTERNATIVES, parameters)
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
