package org.alianza.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.alianza.graph.Statements;

/// Settles from when what was written is known and holds; until then nobody sees it.
///
/// - A claim is known from the day its earliest source was published; without a source, always. What
///   belongs to an entity is not known before it, a relation not before both its ends, a contribution
///   not before its giver and project.
/// - A relation holds from its own start to its own end, and for as long as both its ends exist and are
///   kept.
/// - A status or stage holds from its own start; without one, from the end of the period that its
///   earliest source covers, for a report tells how things stand at its close.
/// - A date that has happened (a start, an end, a signing) holds from that day on; one that is planned
///   or agreed on holds always.
/// - A project, agreement or event exists from the first of its dates and statuses; one of these that
///   has no date of its own counts from the start of the period that its earliest source covers. A
///   contribution exists from its first stage.
final class Settling {

    /// Entities that change with others: contributions go by the names and days of givers and projects.
    private static final String DEPENDENT = """
            UNWIND $ids AS id
            MATCH (:Entity {id: id})-[:GIVES|TO]-(n:Contribution)
            WHERE NOT n:Unsettled
            RETURN DISTINCT n.id AS id
            """;

    /// What cites a source.
    private static final String CITING = """
            UNWIND $ids AS id
            MATCH (:Source {id: id})<-[:FROM]-(n:Citation)
            RETURN DISTINCT n.claim AS id
            """;

    private static final String PARTS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[:HAS_STATUS|HAS_STAGE|HAS_DATE|HAS_COMPONENT|HAS_VALUE]->(part)
            CALL (part) {
              OPTIONAL MATCH (citation:Citation {claim: part.id})-[:FROM]->(source:Source)
              USING INDEX citation:Citation(claim)
              RETURN source
              ORDER BY source.knownFrom, source.id
              LIMIT 1
            }
            WITH part, source, head(labels(part)) AS label
            SET part.citedFrom = source.knownFrom,
              part.standsFrom = CASE label WHEN 'Status' THEN coalesce(part.sinceFrom, source.coveredFrom, $first) END,
              part.holdsFrom = CASE
                WHEN label IN ['Status', 'Stage'] THEN coalesce(part.sinceFrom, source.coveredUntil, $first)
                ELSE part.holdsFrom
              END
            """;

    private static final String ENTITIES = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            WHERE n:Contribution = $contributions
            CALL (n) {
              OPTIONAL MATCH (citation:Citation {claim: n.id})-[:FROM]->(source:Source)
              USING INDEX citation:Citation(claim)
              RETURN source
              ORDER BY source.knownFrom, source.id
              LIMIT 1
            }
            WITH n, source,
              [(n)-[:HAS_STATUS]->(status) | status.standsFrom]
                + [(n)-[:HAS_STAGE]->(stage) | stage.holdsFrom]
                + [(n)-[:HAS_DATE]->(dated) WHERE dated.kind IN ['PLANNED_START', 'ACTUAL_START', 'SIGNED', 'VALID_FROM'] | dated.firstDay]
                + CASE WHEN n:Event AND n.start IS NOT NULL THEN [n.firstDay] ELSE [] END
                + CASE
                    WHEN (n:Project OR n:Agreement OR n:Event) AND NOT EXISTS { (n)-[:HAS_STATUS|HAS_DATE]->() }
                      THEN [coalesce(source.coveredFrom, $first)]
                    ELSE []
                  END AS days,
              [source.knownFrom] + [(n)-[:TO]->(project:Project) | project.knownFrom] + [(giver)-[:GIVES]->(n) | giver.knownFrom] AS told
            WITH n, source,
              coalesce(reduce(first = null, day IN days | CASE WHEN day >= first THEN first ELSE day END), $first) AS holdsFrom,
              CASE
                WHEN n:Source THEN n.knownFrom
                ELSE reduce(last = $first, day IN told | CASE WHEN day > last THEN day ELSE last END)
              END AS knownFrom
            WITH n, source, holdsFrom, knownFrom, n.knownFrom <> knownFrom OR n.holdsFrom <> holdsFrom OR n.holdsUntil <> coalesce(n.retiredDay, $last)
                OR n.holdsFrom IS NULL AS moved
            SET n.citedFrom = source.knownFrom, n.knownFrom = knownFrom, n.holdsFrom = holdsFrom,
              n.holdsUntil = coalesce(n.retiredDay, $last),
              n.firstDay = CASE WHEN n:Event OR n:Source THEN n.firstDay ELSE holdsFrom END,
              n.lastDay = CASE WHEN n:Event OR n:Source THEN n.lastDay ELSE $last END,
              n.byDate = CASE WHEN n:Event OR n:Source THEN n.byDate ELSE toString(holdsFrom) + '\\u0001' + n.id END
            WITH n, moved
            WHERE moved
            RETURN n.id AS id
            """;

    private static final String NAMES_OF_CONTRIBUTIONS = """
            UNWIND $ids AS id
            MATCH (giver:Entity)-[:GIVES]->(n:Contribution {id: id})-[:TO]->(project:Project)
            SET n.byName = split(project.byName, '\\u0001')[0] + ' ' + split(giver.byName, '\\u0001')[0] + '\\u0001' + n.id,
              n.searchNames = giver.searchNames + project.searchNames,
              n.searchText = ''
            """;

    private static final String KNOWN_PARTS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[:HAS_STATUS|HAS_STAGE|HAS_DATE|HAS_COMPONENT|HAS_VALUE]->(part)
            SET part.knownFrom = CASE WHEN part.citedFrom > n.knownFrom THEN part.citedFrom ELSE n.knownFrom END
            """;

    /// Relations that were written, and all those of entities that moved; but not yet those of an entity that is
    /// left to settle, for it settles them.
    private static final String RELATIONS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[edge:%s]-(other:Entity)
            WHERE (edge.knownFrom IS NULL OR edge.id IN $touched OR id IN $moved) AND NOT other:Unsettled
            WITH DISTINCT edge, startNode(edge) AS from, endNode(edge) AS to
            CALL (edge) {
              MATCH (citation:Citation {claim: edge.id})-[:FROM]->(source:Source)
              USING INDEX citation:Citation(claim)
              RETURN min(source.knownFrom) AS citedFrom
            }
            SET edge.citedFrom = citedFrom,
              edge.knownFrom = reduce(last = $first, day IN [citedFrom, from.knownFrom, to.knownFrom] | CASE WHEN day > last THEN day ELSE last END),
              edge.holdsFrom = reduce(last = $first, day IN [edge.sinceFrom, from.holdsFrom, to.holdsFrom] | CASE WHEN day > last THEN day ELSE last END),
              edge.holdsUntil = reduce(first = $last, day IN [edge.untilDay, from.holdsUntil, to.holdsUntil] | CASE WHEN day < first THEN day ELSE first END)
            """.formatted(String.join("|", Shape.relationships()));

    private final Statements statements;

    private Settling(Statements statements) {
        this.statements = statements;
    }

    /// Settles what belongs to some entities.
    ///
    /// @param entities to which something was written
    /// @param sources of these that are sources and may have been published on another day now
    /// @param touched ids of claims that were written or cited
    static void settle(Collection<String> entities, Collection<String> sources, Collection<String> touched, Statements statements) {
        Settling settling = new Settling(statements);
        List<String> ids = Stream.concat(entities.stream(), settling.citing(sources).stream().map(Owners.Owner::entity)).distinct().toList();
        List<String> all = settling.with(ids, DEPENDENT, ids);
        settling.settle(all, List.of(false, true), touched, List.of());
    }

    /// Settles all that belongs to some entities, whatever of it was written. What changes with them is left to
    /// settle, for it may be much; but not other sources, which may cite each other.
    ///
    /// @param contributions whether they are; otherwise none of them is
    static void settleWhole(Collection<String> entities, boolean contributions, Statements statements) {
        Settling settling = new Settling(statements);
        Set<String> ids = new LinkedHashSet<>(entities);
        if (!contributions) {
            Set<String> later = new LinkedHashSet<>(settling.with(List.of(), DEPENDENT, ids));
            settling.citing(Unsettled.republished(ids, statements)).forEach(owner -> (owner.kind().equals("sources") ? ids : later).add(owner.entity()));
            later.removeAll(ids);
            Unsettled.remember(later, statements);
        }
        settling.settle(List.copyOf(ids), List.of(contributions), List.of(), ids);
    }

    private void settle(List<String> ids, List<Boolean> contributions, Collection<String> touched, Collection<String> whole) {
        run(PARTS, Map.of("ids", ids, "first", Values.FIRST));
        List<String> moved = new ArrayList<>(whole);
        for (boolean some : contributions) {
            this.statements.rows(ENTITIES, Map.of("ids", ids, "contributions", some, "first", Values.FIRST, "last", Values.LAST))
                .forEach(row -> moved.add(row.get("id").asString()));
        }
        if (contributions.contains(true)) {
            run(NAMES_OF_CONTRIBUTIONS, Map.of("ids", ids));
        }
        run(KNOWN_PARTS, Map.of("ids", ids));
        run(RELATIONS, Map.of("ids", ids, "touched", List.copyOf(touched), "moved", moved, "first", Values.FIRST, "last", Values.LAST));
    }

    private void run(String cypher, Map<String, Object> parameters) {
        this.statements.rows(cypher, parameters);
    }

    /// Where what cites some sources belongs.
    private Collection<Owners.Owner> citing(Collection<String> sources) {
        return Owners.of(with(List.of(), CITING, sources), this.statements).values();
    }

    private List<String> with(Collection<String> ids, String more, Collection<String> of) {
        List<String> all = new ArrayList<>(ids);
        if (!of.isEmpty()) {
            this.statements.rows(more, Map.of("ids", List.copyOf(of))).forEach(row -> all.add(row.get("id").asString()));
        }
        return all.stream().distinct().toList();
    }

}
