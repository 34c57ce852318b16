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
import org.alianza.network.Chains.Pair;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/// Finds the shortest chains between two parties by breadth-first search from both ends, one
/// statement a step, always from the end with the smaller frontier (I. Pohl, Bi-directional Search,
/// Machine Intelligence 6, 1971).
@Component
class Paths {

    /// How many chains are told.
    private static final int MOST = 10;

    /// The most ways on that one step looks at; beyond it the search is given up.
    private static final int SCANNED = 100_000;

    /// What a party has to do with, and the edges between: a contribution counts with what it is given to.
    private static final String MEMBERSHIP = """
            MATCH (%1$s:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|LOCATED_IN]-(%2$s:Project|Agreement|Event)
            WHERE {edge}
            RETURN %3$s[edge] AS %4$s
            UNION ALL
            MATCH (%1$s:City|Organisation)-[gives:GIVES]->(:Contribution)-[gift:TO|UNDER]->(%2$s:Project|Agreement)
            WHERE {gives} AND {gift}
            RETURN %3$s[gives, gift] AS %4$s
            """;

    /// One step from `here` to `there`: directly, through one thing, or through two that belong together.
    private static final String STEP = """
            CALL (%1$s) {
              MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there:City|Organisation)
              WHERE {edge}
              RETURN %2$s[edge] AS edges
              UNION ALL
              CALL (here) {
            %3$s  }
              CALL (thing) {
                RETURN thing AS other, [] AS between
                UNION ALL
                MATCH (thing)-[edge:COVERS|CONCERNS|PART_OF]-(other:Project|Agreement|Event)
                WHERE {edge}
                RETURN other, [edge] AS between
              }
              CALL (%4$s) {
            %5$s  }
              WITH here, there, out + between + reverse(back) AS edges
              WHERE here <> there
              RETURN %2$sedges
            }
            """;

    private static final String NEXT = """
            UNWIND $frontier AS id
            MATCH (here:Entity {id: id})
            """ + step("here", "there, ", "other") + """
            WITH here.id AS here, there.id AS there
            LIMIT $scanned
            RETURN here, there, count(*) AS ways
            ORDER BY here, there
            """;

    private static final String ALTERNATIVES = """
            UNWIND $pairs AS pair
            MATCH (here:Entity {id: pair.here})
            MATCH (there:Entity {id: pair.there})
            CALL (here, there) {
            """ + step("here, there", "", "other, there") + """
              RETURN edges
              ORDER BY size(edges), [edge IN edges | edge.id]
              LIMIT %d
            }
            RETURN pair.here AS here, pair.there AS there, [edge IN edges | %s] AS edges
            """.formatted(MOST, Edge.PROJECTION);

    private final Graph graph;

    Paths(Graph graph) {
        this.graph = graph;
    }

    private static String step(String ends, String end, String others) {
        String visible = "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf AND %1$s.holdsUntil >= $asOf AND type(%1$s) IN $kinds";
        String step = STEP.formatted(ends, end, MEMBERSHIP.formatted("here", "thing", "thing, ", "out"), others,
                MEMBERSHIP.formatted("there", "other", end, "back"));
        for (String edge : List.of("edge", "gives", "gift")) {
            step = step.replace("{" + edge + "}", visible.formatted(edge));
        }
        return step;
    }

    /// The shortest chains, those with fewest edges first, then by id; empty: there are none so short.
    ///
    /// @throws Problem if there is too much to look through
    List<Path> between(String from, String to, int maxLength, List<String> kinds, Moment at) {
        Chains forward = new Chains(from);
        Chains backward = new Chains(to);
        List<String> meeting = List.of();
        while (meeting.isEmpty() && forward.depth() + backward.depth() < maxLength) {
            boolean ahead = forward.frontier().size() <= backward.frontier().size();
            Chains near = ahead ? forward : backward;
            if (near.frontier().isEmpty()) {
                return List.of();
            }
            near.reach(next(near, kinds, at));
            meeting = near.meeting(ahead ? backward : forward);
        }
        return explained(Chains.joined(forward, backward, meeting, MOST), kinds, at);
    }

    private List<Pair> next(Chains chains, List<String> kinds, Moment at) {
        Map<String, Object> parameters = parameters(kinds, at);
        parameters.putAll(Map.of("frontier", chains.frontier(), "scanned", SCANNED));
        List<Record> rows = this.graph.rows(NEXT, parameters);
        if (rows.stream().mapToInt(row -> row.get("ways").asInt()).sum() == SCANNED) {
            throw Problem.invalid("maxLength", chains.depth() + 1,
                    "a smaller number, or fewer kinds: there are more than %,d ways within so many steps, which".formatted(SCANNED));
        }
        return rows.stream()
            .map(row -> new Pair(row.get("here").asString(), row.get("there").asString()))
            .filter(pair -> !chains.reached().contains(pair.there()))
            .toList();
    }

    private List<Path> explained(List<List<String>> chains, List<String> kinds, Moment at) {
        if (chains.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = chains.stream().flatMap(Paths::pairs).distinct().toList();
        Map<String, Object> parameters = parameters(kinds, at);
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

    private static Map<String, Object> parameters(List<String> kinds, Moment at) {
        return new HashMap<>(Map.of("kinds", kinds, "asOf", at.asOf(), "knownBy", at.knownBy()));
    }

}
