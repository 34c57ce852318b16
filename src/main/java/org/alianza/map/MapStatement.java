package org.alianza.map;

import java.util.List;
import java.util.stream.Collectors;

import org.alianza.selection.Known;

/// The statement that reads what ties places: the things of each kind, added up by where their parties are and where
/// they take place themselves.
///
/// @param about whether only what has to do with one entity is read, `$about`
/// @param topics whether only what is about some topics is read, `$topics`
/// @param statuses whether only what stands in some ways is read, `$statuses`
/// @param things whether it is read which things they are
/// @param parties whether it is read which parties are where
record MapStatement(boolean about, boolean topics, boolean statuses, boolean things, boolean parties) {

    /// A city hall acts for the city it governs, wherever it sits. Where only the country is known, that is the place.
    private static final String PLACE = """
            CALL (party) {
              OPTIONAL MATCH (party)-[edge:GOVERNS|SEATED_IN]->(seat:City)
              WHERE %s
              WITH seat, edge ORDER BY type(edge), seat.byName LIMIT 1
              WITH CASE WHEN party:City THEN party ELSE seat END AS city
              RETURN CASE WHEN city IS NULL THEN 'country:' + party.country WHEN %s THEN city.id END AS place
            }
            """.formatted(Known.holds("edge"), placeable("city"));

    private static final String ABOUT = """
            OPTIONAL MATCH (:FormerId {id: $about})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $about) AS id
            MATCH (about:Entity {id: id})
            WHERE %s
            """.formatted(Known.begun("about"));

    /// The things `n` that have to do with an entity, or with the city hall that governs it.
    private static final String AROUND = """
            CALL (about) {
              MATCH (about)-[edge]-(n:%1$s)
              WHERE %2$s
              RETURN n
              UNION
              MATCH (about)<-[governs:GOVERNS]-(:Entity)-[edge]-(n:%1$s)
              WHERE %2$s AND %3$s
              RETURN n
              UNION
              MATCH (about:%1$s)
              RETURN about AS n
            }
            WITH n
            """;

    private static final String HERE = """
            CALL (n) {
              MATCH (n)<-[part:%s]-(party:Entity)
              WHERE %s
              WITH DISTINCT party
              %s  WITH party, place ORDER BY place
              RETURN collect(DISTINCT place) AS here, %s AS parties
            }
            """;

    private static final String THERE = """
            CALL (n%1$s) {
              OPTIONAL MATCH (%2$s)-[located:LOCATED_IN]->(city:City)
              WHERE %3$s
              WITH DISTINCT city ORDER BY city.id
              WITH collect(city) AS cities
              RETURN CASE WHEN size(cities) > 0 THEN [city IN cities WHERE %4$s | city.id] WHEN n.country IS NOT NULL THEN ['country:' + n.country] ELSE [] END AS there
            }
            """;

    String cypher(List<MapLinkKind> kinds) {
        String found = kinds.stream().map(this::branch).collect(Collectors.joining("UNION ALL\n"));
        return (this.about ? ABOUT : "") + "CALL (" + (this.about ? "about" : "") + ") {\n" + found + """
                }
                RETURN collect([kind, here, there, count, things, parties]) AS ties
                """;
    }

    private String branch(MapLinkKind kind) {
        String label = kind.label();
        String subject = (kind == MapLinkKind.CONTRIBUTION) ? "project" : "n";
        String found = (this.about ? AROUND.formatted(label, Known.holds("edge"), Known.holds("governs")) : "MATCH (n:%s)\n".formatted(label))
                + "WHERE " + Known.holds("n") + topics(kind) + statuses(kind) + "\n";
        String there = kind.mutual() ? "WITH n, here, parties, [] AS there\n"
                : THERE.formatted(subject.equals("n") ? "" : ", " + subject, subject, Known.holds("located"), placeable("city"));
        return found + (subject.equals("n") ? "" : "MATCH (n)-[:TO]->(project:Project)\n")
                + HERE.formatted(kind.part(), Known.holds("part") + kind.only(), PLACE, this.parties ? "collect([party.id, place])" : "[]") + there + """
                WITH here, there, count(*) AS count, %s AS things, %s AS parties
                RETURN '%s' AS kind, here, there, count, things, parties
                """.formatted(this.things ? "collect(n.id)" : "[]", this.parties ? "collect(parties)" : "[]", kind);
    }

    private String topics(MapLinkKind kind) {
        if (!this.topics) {
            return "";
        }
        String pattern = (kind == MapLinkKind.CONTRIBUTION) ? "(n)-[:TO]->(:Project)-[concerns:ABOUT]->(topic:Topic)" : "(n)-[concerns:ABOUT]->(topic:Topic)";
        return " AND EXISTS { MATCH %s WHERE topic.id IN $topics AND %s }".formatted(pattern, Known.holds("concerns"));
    }

    private String statuses(MapLinkKind kind) {
        return this.statuses ? """
                 AND COLLECT {
                  MATCH (n)-[:%s]->(standing)
                  WHERE %s
                  RETURN standing.%s ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
                }[0] IN $statuses""".formatted(kind.standing(), Known.begun("standing"), kind.vocabulary()) : "";
    }

    private static String placeable(String city) {
        return "(%1$s.country IS NOT NULL OR (%1$s.latitude IS NOT NULL AND %1$s.longitude IS NOT NULL))".formatted(city);
    }

}
