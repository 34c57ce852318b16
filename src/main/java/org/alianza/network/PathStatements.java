package org.alianza.network;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked to find chains along some kinds of relations; the others are not looked at, for some have thousands
/// around one party.
///
/// @param around what lies around both ends
/// @param step the parties one step further, and what lies around them
/// @param alternatives the ways to go each of some steps
record PathStatements(String around, String step, String alternatives) {

    /// What a party has to do with: a contribution counts with what it is given to.
    private static final String MEMBERSHIP = """
            MATCH (%1$s:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|LOCATED_IN]-(%2$s:Project|Agreement|Event)
            WHERE @edge
            RETURN %3$s
            UNION ALL
            MATCH (%1$s:City|Organisation)-[gives:GIVES]->(:Contribution)-[gift:TO|UNDER]->(%2$s:Project|Agreement)
            WHERE @gives AND @gift
            RETURN %4$s
            """;

    /// What lies around the party `here`.
    private static final String LOOK = """
            CALL (here) {
              MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there:City|Organisation)
              WHERE @edge
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
              WHERE @edge
              RETURN 'BESIDE' AS kind, thing AS from, other AS to
            }
            WITH here, kind, from, to
            LIMIT $scanned
            """.formatted(MEMBERSHIP.formatted("here", "thing", "thing", "thing"));

    private static final String AROUND = """
            UNWIND $ends AS id
            MATCH (here:Entity {id: id})
            %sRETURN here.id AS here, collect([kind, from.id, to.id]) AS ways
            """.formatted(LOOK);

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
            """.formatted(MEMBERSHIP.formatted("there", "thing", "there", "there"), LOOK);

    /// Each way to go one step: directly, through one thing, or through two that belong together; what a
    /// party has to do with a thing is told by the edge that tells it in the fewest words.
    private static final String ALTERNATIVES = """
            UNWIND $pairs AS pair
            MATCH (here:Entity {id: pair.here})
            MATCH (there:Entity {id: pair.there})
            CALL (here, there) {
              CALL (here, there) {
                MATCH (here)-[edge:PART_OF|GOVERNS|SEATED_IN]-(there)
                WHERE @edge
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
                  WHERE @edge
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
            MEMBERSHIP.formatted("there", "other", "[edge] AS back", "[gives, gift] AS back"), Paths.MOST, Edge.PROJECTION);

    private static final Pattern RELATION = Pattern.compile("(?<=\\[(?:edge|gives|gift):)[A-Z_|]+(?=])");

    /// No relation is of this kind.
    private static final String NONE = "NONE";

    /// Along relations of some kinds.
    static PathStatements along(Collection<String> kinds) {
        return new PathStatements(along(AROUND, kinds), along(STEP, kinds), along(ALTERNATIVES, kinds));
    }

    private static String along(String statement, Collection<String> kinds) {
        String seen = RELATION.matcher(statement)
            .replaceAll(relation -> Stream.of(relation.group().split("[|]", -1)).filter(kinds::contains).collect(Collectors.collectingAndThen(Collectors.joining("|"),
                    some -> some.isEmpty() ? NONE : some)));
        for (String edge : List.of("edge", "gives", "gift")) {
            seen = seen.replace("@" + edge, "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf AND %1$s.holdsUntil >= $asOf".formatted(edge));
        }
        return seen;
    }

}
