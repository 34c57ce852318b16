package org.alianza.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.partner.City;
import org.alianza.place.Country;
import org.alianza.search.Entities;
import org.alianza.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/// Reads what a map shows: one statement for the things, one for where their parties are.
@Component
class Maps {

    /// The things `n` of one kind, who takes part in them and where they are: in the cities of their
    /// subject, which is `n` itself or, for a contribution, its project; else in their country.
    private static final String BRANCH = """
            WITH $kinds AS kinds
            WHERE '%1$s' IN kinds
            MATCH %2$s
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf
              AND ($about = '' OR n.id = $about OR EXISTS {
                MATCH (n)-[edge]-(:Entity {id: $about})
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              } OR EXISTS {
                MATCH (n)-[edge]-(:Entity)-[governs:GOVERNS]->(:City {id: $about})
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  AND governs.knownFrom <= $knownBy AND governs.holdsFrom <= $asOf AND governs.holdsUntil >= $asOf
              })
              AND ($anyTopic OR EXISTS {
                MATCH (%3$s)-[about:ABOUT]->(topic:Topic)
                WHERE topic.id IN $topics
                  AND about.knownFrom <= $knownBy AND about.holdsFrom <= $asOf AND about.holdsUntil >= $asOf
              })
              AND ($anyStatus OR COLLECT {
                MATCH (n)-[:%5$s]->(standing:%6$s)
                WHERE standing.knownFrom <= $knownBy AND standing.holdsFrom <= $asOf
                RETURN standing.%7$s ORDER BY standing.holdsFrom DESC, standing.knownFrom DESC, standing.rank DESC LIMIT 1
              }[0] IN $statuses)
            RETURN '%1$s' AS kind, n.id AS id, n.country AS country, COLLECT {
              MATCH (n)<-[part:%4$s]-(party:Entity)
              WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf AND part.holdsUntil >= $asOf
              RETURN DISTINCT party.id
            } AS parties, COLLECT {
              MATCH (%3$s)-[located:LOCATED_IN]->(city:City)
              WHERE located.knownFrom <= $knownBy AND located.holdsFrom <= $asOf AND located.holdsUntil >= $asOf
              RETURN DISTINCT city.id
            } AS cities
            """;

    private static final String THINGS = "CALL () {\n" + String.join("UNION ALL\n",
            BRANCH.formatted("AGREEMENT", "(n:Agreement)", "n", "PARTY_TO", "HAS_STATUS", "Status", "status"),
            BRANCH.formatted("PROJECT", "(n:Project)", "n", "PARTICIPATES_IN WHERE part.role <> 'BENEFICIARY'", "HAS_STATUS", "Status", "status"),
            BRANCH.formatted("CONTRIBUTION", "(n:Contribution)-[:TO]->(project:Project)", "project", "GIVES", "HAS_STAGE", "Stage", "stage"),
            BRANCH.formatted("EVENT", "(n:Event)", "n", "ATTENDS", "HAS_STATUS", "Status", "status"))
            + "}\nRETURN kind, id, country, parties, cities\n";

    /// A city hall acts for the city it governs, wherever it sits.
    private static final String WHEREABOUTS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            WITH id, n, CASE WHEN n:City THEN n ELSE COLLECT {
              MATCH (n)-[edge:GOVERNS|SEATED_IN]->(seat:City)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN seat ORDER BY type(edge), seat.byName LIMIT 1
            }[0] END AS city
            WITH city, CASE WHEN city IS NULL THEN n.country END AS country, collect(id) AS ids
            RETURN ids, city { .* } AS city, country
            """;

    private final Graph graph;

    private final Entities entities;

    Maps(Graph graph, Entities entities) {
        this.graph = graph;
        this.entities = entities;
    }

    /// The map of what ties places on two dates.
    ///
    /// @throws org.alianza.fact.Problem if something is selected that cannot be
    WorldMap of(Selection selection, Moment at) {
        Area area = new Area(Bounds.of(selection.bbox()), selection.countries());
        List<Thing> things = things(selection, at);
        Drawing drawing = new Drawing(whereabouts(things, at), area);
        things.forEach(drawing::add);
        return drawing.finish(at);
    }

    private List<Thing> things(Selection selection, Moment at) {
        List<String> topics = selection.topics();
        List<String> ids = (topics != null) ? this.entities.ids("topics", topics, List.of(Topic.TYPE), at) : List.of();
        String about = (selection.about() != null) ? this.entities.id("about", selection.about(), Entities.TYPES, at) : "";
        return this.graph.rows(THINGS, Map.of("about", about, "kinds", MapLinkKind.names(selection.kinds()), "anyTopic", topics == null,
                "topics", ids, "anyStatus", selection.statuses() == null, "statuses", MapStatus.names(selection.statuses()),
                "asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .map(row -> Thing.of(new Properties(row.asMap())))
            .toList();
    }

    /// Where parties, cities and countries are, by their ids; those of which it is not known are absent.
    private Map<String, MapPlace> whereabouts(List<Thing> things, Moment at) {
        List<String> ids = things.stream()
            .flatMap(thing -> Stream.concat(thing.parties().stream(), thing.cities().stream()))
            .distinct()
            .toList();
        Map<String, MapPlace> whereabouts = new HashMap<>();
        for (Record row : this.graph.rows(WHEREABOUTS, Map.of("ids", ids, "asOf", at.asOf(), "knownBy", at.knownBy()))) {
            MapPlace place = place(new Properties(row.asMap()), at);
            row.get("ids").asList(id -> id.asString()).forEach(id -> put(whereabouts, id, place));
        }
        for (Thing thing : things) {
            if (thing.country() != null) {
                put(whereabouts, MapPlace.id(thing.country()), MapPlace.of(thing.country(), at));
            }
        }
        return whereabouts;
    }

    private static void put(Map<String, MapPlace> whereabouts, String id, @Nullable MapPlace place) {
        if (place != null) {
            whereabouts.put(id, place);
        }
    }

    private static @Nullable MapPlace place(Properties row, Moment at) {
        String country = row.text("country");
        if (row.has("city")) {
            return MapPlace.of(City.of(row.map("city"), at), at);
        }
        return (country != null) ? MapPlace.of(new Country(country), at) : null;
    }

}
