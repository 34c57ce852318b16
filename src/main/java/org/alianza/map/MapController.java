package org.alianza.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.alianza.agreement.Agreement;
import org.alianza.contribution.Contribution;
import org.alianza.event.Event;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.alianza.selection.Selection;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MapController {

    private final Maps maps;

    MapController(Maps maps) {
        this.maps = maps;
    }

    @QueryMapping
    WorldMap map(@Argument @Nullable String about, @Argument @Nullable List<String> topics, @Argument @Nullable List<MapLinkKind> kinds,
            @Argument @Nullable List<MapStatus> statuses, @Argument @Nullable List<String> countries, @Argument @Nullable List<Double> bbox,
            Moment at, Selection selected) {
        return this.maps.of(new MapFilter(about, topics, kinds, statuses, countries, bbox), detail(selected), at);
    }

    private static Detail detail(Selection selected) {
        boolean places = selected.selects("places") || selected.selects("geoJson") || selected.selects("bbox") || selected.selects("label")
                || selected.selects("from") || selected.selects("to");
        boolean things = Stream.of(MapLinkKind.values()).anyMatch(kind -> selected.selects(kind.field()));
        return new Detail(places, things, selected.selects("parties") || selected.selects("unplaced"));
    }

    @SchemaMapping
    CompletableFuture<List<Party>> unplaced(WorldMap map, DataLoader<Claim.Key, Entity> entities) {
        return load(keys(map.unplacedIds(), map.at()), Party.class, entities);
    }

    @SchemaMapping
    Map<String, Object> geoJson(WorldMap map, @Argument Locale language) {
        return GeoJson.of(map, language);
    }

    @SchemaMapping
    CompletableFuture<List<Party>> parties(MapPlace place, DataLoader<Claim.Key, Entity> entities) {
        return load(keys(place.partyIds(), place.at()), Party.class, entities);
    }

    @SchemaMapping
    CompletableFuture<List<Agreement>> agreements(MapLink link, DataLoader<Claim.Key, Entity> entities) {
        return load(link.keys(MapLinkKind.AGREEMENT), Agreement.class, entities);
    }

    @SchemaMapping
    CompletableFuture<List<Project>> projects(MapLink link, DataLoader<Claim.Key, Entity> entities) {
        return load(link.keys(MapLinkKind.PROJECT), Project.class, entities);
    }

    @SchemaMapping
    CompletableFuture<List<Contribution>> contributions(MapLink link, DataLoader<Claim.Key, Entity> entities) {
        return load(link.keys(MapLinkKind.CONTRIBUTION), Contribution.class, entities);
    }

    @SchemaMapping
    CompletableFuture<List<Event>> events(MapLink link, DataLoader<Claim.Key, Entity> entities) {
        return load(link.keys(MapLinkKind.EVENT), Event.class, entities);
    }

    private static List<Claim.Key> keys(List<String> ids, Moment at) {
        return ids.stream().map(id -> new Claim.Key(id, at)).toList();
    }

    private static <T extends Entity> CompletableFuture<List<T>> load(List<Claim.Key> keys, Class<T> type,
            DataLoader<Claim.Key, Entity> entities) {
        return keys.isEmpty() ? CompletableFuture.completedFuture(List.of())
                : entities.loadMany(keys).thenApply(loaded -> loaded.stream().map(type::cast).toList());
    }

}
