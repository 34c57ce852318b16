package org.alianza.change;

import org.alianza.network.Edge;

/// The statements that compare the graph of one date with that of another: one finds the entities
/// something changed about, the other tells what. They are two because the database takes seconds to
/// plan them as one.
final class Claims {

    /// What is told at all: held by `$to`, though not by `$from`.
    private static final String NEW = """
            ({x}.knownFrom > $from AND {x}.knownFrom <= $to AND {x}.holdsFrom <= $to
              OR {x}.holdsFrom > $from AND {x}.holdsFrom <= $to AND {x}.knownFrom <= $to)""";

    private static final String ENDED = "edge.holdsUntil >= $from AND edge.holdsUntil < $to AND edge.knownFrom <= $from AND edge.holdsFrom <= $from";

    /// When an entity began, as precisely as a source says; null where its first day is only inferred.
    private static final String BEGINNING = """
            head([day IN [{x}.start] + [({x})-[:HAS_STATUS|HAS_STAGE]->(entry) WHERE entry.knownFrom <= $to | entry.since]
              + [({x})-[:HAS_DATE]->(dated) WHERE dated.knownFrom <= $to | dated.date] WHERE date(day) = {x}.holdsFrom])""";

    private static final String BEGAN = "CASE WHEN holdsFrom > $from AND since IS NOT NULL THEN 'BEGAN' ELSE 'BECAME_KNOWN' END";

    /// A part as it is put into words.
    private static final String PART = """
            {x} { .*, unit: head([({x})-[:IN_UNIT]->(unit:Unit) | unit { .* }] + [(n)-[:IN_UNIT]->(unit:Unit) | unit { .* }]) }""";

    /// The relations that belong to the entity they lead to; to them lead those who take part.
    private static final String INWARD = "PARTICIPATES_IN|PARTY_TO|ATTENDS";

    /// The relations that belong to the entity they lead from. Contributions, indicators and sources
    /// are told with theirs, which do not change.
    private static final String OUTWARD = "COVERS|CONCERNS|ABOUT|PART_OF|GOVERNS|SEATED_IN|LOCATED_IN";

    private static final String PARTS = "HAS_STATUS|HAS_STAGE|HAS_DATE|HAS_COMPONENT|HAS_VALUE";

    private static final String ENTITY = """
            WITH n, beginning AS since, n.holdsFrom AS holdsFrom
            WHERE n.knownFrom > $from OR n.holdsFrom > $from
            RETURN {subject: 'ENTITY', id: n.id, kind: {began}, since: since, knownFrom: n.knownFrom, place: ''} AS change
            """;

    /// What stands where the same was said before: the entry before it in a history, the date of the
    /// same kind, the value of the same period. Said again by a later source, it is a correction.
    private static final String OF_PARTS = """
            WITH n, beginning
            MATCH (n)-[:{histories}]->(part)
            WHERE part.knownFrom <= $to AND part.holdsFrom <= $to
            WITH n, beginning, part, head(labels(part)) AS label
            ORDER BY CASE WHEN part.rank IS NULL THEN null ELSE part.holdsFrom END, part.knownFrom, part.rank, part.id
            WITH n, beginning, label, collect(part) AS history, CASE label
                WHEN 'Date' THEN [part.kind]
                WHEN 'Value' THEN [part.kind, part.period_from, part.period_until]
                WHEN 'Component' THEN [part.id]
                ELSE []
              END AS series
            UNWIND range(0, size(history) - 1) AS i
            WITH n, beginning, label, history[i] AS part, CASE WHEN i > 0 THEN history[i - 1] END AS former, history[i + 1] AS next,
              any(later IN history[i + 1..] WHERE later.knownFrom <= $from AND later.holdsFrom <= $from) AS overtaken
            WHERE part.knownFrom > $from OR part.holdsFrom > $from OR n.holdsFrom > $from
            WITH n, label, part, former, overtaken, coalesce(part.status, part.stage, part.kind) AS code,
              head([other IN [former, next] WHERE other.knownFrom < part.knownFrom
                AND coalesce(other.status, other.stage, other.kind) = coalesce(part.status, part.stage, part.kind)]) AS replaced,
              CASE WHEN n.holdsFrom > part.holdsFrom THEN n.holdsFrom ELSE part.holdsFrom END AS holdsFrom,
              coalesce(part.since, part.date, part.period_until, CASE WHEN n.holdsFrom > $from THEN beginning END) AS since
            WHERE replaced IS NULL OR coalesce(replaced.value, replaced.date, '') <> coalesce(part.value, part.date, '-')
            WITH n, label, part, since, holdsFrom, replaced,
              CASE WHEN label IN ['Status', 'Stage'] AND NOT overtaken AND coalesce(former.status, former.stage) <> code THEN former END AS left
            WITH n, label, part, since, replaced, left, coalesce(replaced, left) AS former,
              CASE WHEN replaced IS NOT NULL THEN 'CORRECTED' WHEN left IS NOT NULL THEN 'MOVED_ON' ELSE {began} END AS kind
            RETURN {subject: toUpper(label), id: part.id, kind: kind, since: since, knownFrom: part.knownFrom, former: {former}, latter: {part},
              place: CASE label
                WHEN 'Component' THEN toString(1000000 + part.position)
                WHEN 'Status' THEN toString(part.holdsFrom) + part.knownFrom + (100 + part.rank)
                WHEN 'Stage' THEN toString(part.holdsFrom) + part.knownFrom + (100 + part.rank)
                WHEN 'Date' THEN part.date + part.kind
                ELSE part.kind + part.period_from + part.period_until
              END} AS change
            """;

    private static final String OF_RELATIONS = """
            CALL (n) {
              MATCH (n)<-[edge:{inward}]-(other:Entity)
              RETURN edge, other
              UNION ALL
              MATCH (n)-[edge:{outward}]->(other:Entity)
              RETURN edge, other
            }
            WITH n, beginning, edge, other, {ended} AS ended
            WHERE {new} OR ended
            WITH edge, ended, edge.holdsFrom AS holdsFrom, CASE WHEN ended THEN edge.until ELSE coalesce(edge.since, CASE
                WHEN edge.holdsFrom <= $from THEN null
                WHEN edge.holdsFrom = n.holdsFrom THEN beginning
                WHEN edge.holdsFrom = other.holdsFrom THEN {other}
              END) END AS since
            RETURN {subject: 'RELATION', id: edge.id, kind: CASE WHEN ended THEN 'ENDED' ELSE {began} END, since: since,
              knownFrom: edge.knownFrom, edge: {edge}, place: ''} AS change
            """;

    private static final String TOLD = """
            WITH n, head([i IN range(0, size($types) - 1) WHERE $types[i] IN labels(n) | i]) AS type
            WHERE n.knownFrom <= $to AND n.holdsFrom <= $to AND (type > $type OR type = $type AND n.byName > $name)
            WITH n, type
            ORDER BY type, n.byName
            CALL (n) {
              WITH n, {beginning} AS beginning
              CALL (n, beginning) {
            {entity}    UNION ALL
            {parts}    UNION ALL
            {relations}  }
              WITH change
              WHERE change.kind IN $kinds
              RETURN collect(change) AS changes
            }
            WITH n, type, changes
            WHERE size(changes) > 0
            RETURN n.id AS id, changes
            ORDER BY type, n.byName
            LIMIT $first
            """;

    /// The entities something may have changed about: those of which something became known, began or
    /// ended in between. What said the same before is left out by what follows.
    static final String CANDIDATES = """
            MATCH (n:Entity)
            WHERE {entity}
            RETURN n.id AS id
            UNION
            MATCH (n:Entity)-[:{parts}]->(part)
            WHERE {part}
            RETURN n.id AS id
            UNION
            MATCH (n:Entity)<-[edge:{inward}]-(:Entity)
            WHERE {new} OR {ended}
            RETURN n.id AS id
            UNION
            MATCH (n:Entity)-[edge:{outward}]->(:Entity)
            WHERE {new} OR {ended}
            RETURN n.id AS id
            """.replace("{entity}", of(NEW, "n"))
        .replace("{parts}", PARTS)
        .replace("{part}", of(NEW, "part"))
        .replace("{new}", of(NEW, "edge"))
        .replace("{ended}", ENDED)
        .replace("{inward}", INWARD)
        .replace("{outward}", OUTWARD);

    /// What changed about some entities, those left out about which nothing did.
    static final String CHANGES = "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\n" + told();

    private Claims() {
    }

    private static String told() {
        return TOLD.replace("{entity}", ENTITY)
            .replace("{parts}", OF_PARTS)
            .replace("{relations}", OF_RELATIONS)
            .replace("{histories}", PARTS)
            .replace("{inward}", INWARD)
            .replace("{outward}", OUTWARD)
            .replace("{ended}", ENDED)
            .replace("{new}", of(NEW, "edge"))
            .replace("{other}", of(BEGINNING, "other"))
            .replace("{beginning}", of(BEGINNING, "n"))
            .replace("{began}", BEGAN)
            .replace("{former}", of(PART, "former"))
            .replace("{part}", of(PART, "part"))
            .replace("{edge}", Edge.PROJECTION);
    }

    private static String of(String text, String variable) {
        return text.replace("{x}", variable);
    }

}
