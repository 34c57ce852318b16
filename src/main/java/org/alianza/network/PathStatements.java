package org.alianza.network;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked to find chains along some kinds of relations. The others are not looked at, for some have thousands
/// around one party, and what would look for nothing else is left out.
///
/// @param around what lies around both ends
/// @param step the parties one step further, and what lies around them
/// @param alternatives the ways to go each of some steps
record PathStatements(String around, String step, String alternatives) {

    /// What the party `%1$s` has to do with itself, told as `%3$s`.
    private static final String TAKES_PART = """
            MATCH (%1$s:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|LOCATED_IN]-(%2$s:Project|Agreement|Event)
            WHERE @edge
            RETURN %3$s
            """;

    /// What it gives to, told as `%3$s`: a contribution counts with what it is given to.
    private static final String GIVES = """
            MATCH (%1$s:City|Organisation)-[gives:GIVES]->(:Contribution)-[gift:TO|UNDER]->(%2$s:Project|Agreement)
            WHERE @gives AND @gift
            RETURN %3$s
            """;

    private static final String NEIGHBOURS = """
            MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there:City|Organisation)
            WHERE @edge
            RETURN 'NEIGHBOUR' AS kind, here AS from, there AS to
            """;

    private static final String THINGS = """
            CALL (here) {
            %s}
            RETURN DISTINCT 'THING' AS kind, here AS from, thing AS to
            """;

    private static final String BESIDE = """
            CALL (here) {
            %s}
            WITH DISTINCT thing
            MATCH (thing)-[edge:COVERS|CONCERNS|PART_OF]-(other:Project|Agreement|Event)
            WHERE @edge
            RETURN 'BESIDE' AS kind, thing AS from, other AS to
            """;

    /// What lies around the party `here`.
    private static final String LOOK = """
            CALL (here) {
            %s}
            WITH here, kind, from, to
            LIMIT $scanned
            """;

    private static final String AROUND = """
            UNWIND $ends AS id
            MATCH (here:Entity {id: id})
            %sRETURN here.id AS here, collect([kind, from.id, to.id]) AS ways
            """;

    /// The members of some things, and what lies around those that were not reached before.
    private static final String STEP = """
            CALL () {
              UNWIND $things AS id
              MATCH (thing:Entity {id: id})
              CALL (thing) {
            %s  }
              WITH thing, there
              LIMIT $scanned
              RETURN collect(['MEMBER', thing.id, there.id]) AS members, collect(DISTINCT there) AS met
            }
            CALL (met) {
              CALL (met) {
                UNWIND $neighbours AS id
                MATCH (here:Entity {id: id})
                RETURN here
                UNION
                UNWIND met AS here
                RETURN here
              }
              WITH here
              WHERE NOT here.id IN $reached
            %s  RETURN collect([kind, from.id, to.id]) AS ways
            }
            RETURN members, ways
            """;

    private static final String DIRECTLY = """
            MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there)
            WHERE @edge
            RETURN [edge] AS edges
            """;

    /// What a party has to do with a thing is told by the edge that tells it in the fewest words.
    private static final String THROUGH = """
            CALL (here) {
            %s}
            CALL (thing) {
            %s}
            CALL (there, other) {
            %s}
            WITH thing, between, other, out, back
            ORDER BY size(out), type(out[0]) = 'LOCATED_IN', out[0].id, size(back), type(back[0]) = 'LOCATED_IN', back[0].id
            WITH thing, between, other, head(collect({out: out, back: back})) AS told
            RETURN told.out + between + reverse(told.back) AS edges
            """;

    private static final String ITSELF = "RETURN thing AS other, [] AS between\n";

    private static final String BETWEEN = """
            MATCH (thing)-[edge:COVERS|CONCERNS|PART_OF]-(other:Project|Agreement|Event)
            WHERE @edge
            RETURN other, [edge] AS between
            """;

    /// Each way to go one step: directly, through one thing, or through two that belong together.
    private static final String ALTERNATIVES = """
            UNWIND $pairs AS pair
            MATCH (here:Entity {id: pair.here})
            MATCH (there:Entity {id: pair.there})
            CALL (here, there) {
              CALL (here, there) {
            %%s  }
              RETURN edges
              ORDER BY size(edges), [edge IN edges | edge.id]
              LIMIT %d
            }
            RETURN pair.here AS here, pair.there AS there, [edge IN edges | %s] AS edges
            """.formatted(Paths.MOST, Edge.PROJECTION);

    private static final Pattern RELATION = Pattern.compile("(?<=\\[(?:edge|gives|gift):)[A-Z_|]+(?=])");

    /// No relation is of this kind.
    private static final String NONE = "NONE";

    /// Along relations of some kinds.
    static PathStatements along(Collection<String> kinds) {
        String things = membership(kinds, "here", "thing", "thing", "thing");
        String look = LOOK.formatted(union(kinds, NEIGHBOURS, THINGS.formatted(things), BESIDE.formatted(things)));
        String through = THROUGH.formatted(membership(kinds, "here", "thing", "thing, [edge] AS out", "thing, [gives, gift] AS out"),
                union(kinds, ITSELF, BETWEEN), membership(kinds, "there", "other", "[edge] AS back", "[gives, gift] AS back"));
        return new PathStatements(AROUND.formatted(look), STEP.formatted(membership(kinds, "there", "thing", "there", "there"), look),
                ALTERNATIVES.formatted(union(kinds, DIRECTLY, through)));
    }

    private static String membership(Collection<String> kinds, String party, String thing, String part, String gift) {
        return union(kinds, TAKES_PART.formatted(party, thing, part), GIVES.formatted(party, thing, gift));
    }

    /// All rows of some parts, but for those that look for nothing; of these only, the first.
    private static String union(Collection<String> kinds, String... parts) {
        List<String> all = Stream.of(parts).map(part -> along(part, kinds)).toList();
        List<String> some = all.stream().filter(part -> !part.contains(":" + NONE)).toList();
        return String.join("UNION ALL\n", some.isEmpty() ? all.subList(0, 1) : some);
    }

    private static String along(String part, Collection<String> kinds) {
        String seen = RELATION.matcher(part)
            .replaceAll(relation -> Stream.of(relation.group().split("[|]", -1)).filter(kinds::contains).collect(Collectors.collectingAndThen(Collectors.joining("|"),
                    some -> some.isEmpty() ? NONE : some)));
        for (String edge : List.of("edge", "gives", "gift")) {
            seen = seen.replace("@" + edge, "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf AND %1$s.holdsUntil >= $asOf".formatted(edge));
        }
        return seen;
    }

}
