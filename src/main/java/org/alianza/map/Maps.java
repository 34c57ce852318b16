package org.alianza.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.partner.City;
import org.alianza.place.Country;
import org.alianza.search.Entities;
import org.alianza.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Reads what a map shows: one statement for what ties places, and one for the places where more than their ids is wanted.
@Component
class Maps {

    private static final String PLACES = """
            UNWIND $ids AS id
            MATCH (city:City {id: id})
            RETURN city { .* } AS city
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
    WorldMap of(MapFilter filter, Detail detail, Moment at) {
        Area area = new Area(Bounds.of(filter.bbox()), filter.countries());
        List<Tie> ties = ties(filter, detail, at);
        boolean read = detail.places() || !area.isEverywhere();
        Map<String, MapPlace> places = read ? places(ties, at) : Map.of();
        Drawing drawing = new Drawing(places, area);
        ties.forEach(tie -> drawing.add(tie.between(read ? places::containsKey : MapPlace::isKnown)));
        return drawing.finish(detail.places(), at);
    }

    private List<Tie> ties(MapFilter filter, Detail detail, Moment at) {
        List<String> topics = filter.topics();
        List<MapStatus> statuses = filter.statuses();
        List<String> ids = (topics != null) ? this.entities.ids(topics.stream().map(id -> new Entities.Asked("topics", id)).toList(), List.of(Topic.TYPE), at) : List.of();
        String about = filter.about();
        List<MapLinkKind> kinds = MapLinkKind.of(filter.kinds());
        if (kinds.isEmpty()) {
            Optional.ofNullable(about).ifPresent(id -> this.entities.id("about", id, Entities.TYPES, at));
            return List.of();
        }
        MapStatement statement = new MapStatement(about != null, topics != null, statuses != null, detail.things(), detail.parties());
        List<MapAccessor> rows = this.graph.rows(statement.cypher(kinds), Map.of("about", (about != null) ? about : "", "topics", ids,
                "statuses", MapStatus.names(statuses), "asOf", at.asOf(), "knownBy", at.knownBy()));
        if (rows.isEmpty() && about != null) {
            throw Entities.unknown("about", about, Entities.TYPES);
        }
        return rows.stream().flatMap(row -> row.get("ties").asList(Tie::of).stream()).toList();
    }

    /// The places of ties, by their ids.
    private Map<String, MapPlace> places(List<Tie> ties, Moment at) {
        Map<Boolean, List<String>> ids = ties.stream().flatMap(Tie::places).distinct().collect(Collectors.partitioningBy(MapPlace::isCountry));
        Map<String, MapPlace> places = new HashMap<>();
        ids.getOrDefault(true, List.of()).forEach(id -> put(places, MapPlace.of(MapPlace.country(id), at)));
        List<String> cities = ids.getOrDefault(false, List.of());
        if (!cities.isEmpty()) {
            this.graph.rows(PLACES, Map.of("ids", cities)).forEach(row -> put(places, MapPlace.of(City.of(new Properties(row.get("city").asMap()), at), at)));
        }
        return places;
    }

    private static void put(Map<String, MapPlace> places, @Nullable MapPlace place) {
        Optional.ofNullable(place).ifPresent(known -> places.put(known.id(), known));
    }

}
