package org.alianza.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Moment;

/// A map in the making: things are put on it one by one.
final class Drawing {

    private final Map<String, MapPlace> whereabouts;

    private final Area area;

    private final Map<String, MapPlace> places = new HashMap<>();

    /// Of each place that is shown, those who are there.
    private final SortedMap<String, SortedSet<String>> parties = new TreeMap<>();

    private final Map<Line, SortedSet<String>> lines = new HashMap<>();

    private final SortedSet<String> unplaced = new TreeSet<>();

    /// An empty map.
    ///
    /// @param whereabouts where parties, cities and countries are, by their ids; those of which it is
    /// not known are absent
    /// @param area only what has to do with places in here
    Drawing(Map<String, MapPlace> whereabouts, Area area) {
        this.whereabouts = whereabouts;
        this.area = area;
        whereabouts.values().forEach(place -> this.places.put(place.id(), place));
    }

    /// Puts a thing on the map, unless nobody knows where it is.
    void add(Thing thing) {
        Map<Boolean, List<String>> known = thing.parties().stream().collect(Collectors.partitioningBy(this.whereabouts::containsKey));
        SortedMap<String, List<String>> here = known.getOrDefault(true, List.of())
            .stream()
            .collect(Collectors.groupingBy(party -> place(this.whereabouts, party).id(), TreeMap::new, Collectors.toList()));
        Set<String> there = thing.kind().mutual() ? here.keySet()
                : thing.places().stream().filter(this.places::containsKey).collect(Collectors.toSet());
        if (there.isEmpty()) {
            return;
        }
        Set<String> shown = Stream.of(here.keySet(), there).flatMap(Set::stream).filter(this::inside).collect(Collectors.toSet());
        here.keySet().forEach(source -> there.stream().filter(target -> ties(thing.kind(), source, target)).forEach(target -> {
            this.lines.computeIfAbsent(new Line(thing.kind(), source, target), line -> new TreeSet<>()).add(thing.id());
            shown.addAll(List.of(source, target));
        }));
        shown.forEach(place -> this.parties.computeIfAbsent(place, id -> new TreeSet<>()).addAll(here.getOrDefault(place, List.of())));
        if (!shown.isEmpty()) {
            this.unplaced.addAll(known.getOrDefault(false, List.of()));
        }
    }

    /// What has been put on it.
    WorldMap finish(Moment at) {
        Map<String, Integer> ties = new HashMap<>();
        this.lines.forEach((line, things) -> Stream.of(line.source, line.target)
            .forEach(place -> ties.merge(place, things.size(), Integer::sum)));
        SortedMap<String, MapPlace> shown = new TreeMap<>();
        this.parties.forEach((id, here) -> shown.put(id,
                place(this.places, id).with(ties.getOrDefault(id, 0), List.copyOf(here))));
        SortedMap<String, MapLink> links = new TreeMap<>();
        this.lines.forEach((line, things) -> {
            MapLink link = new MapLink(line.kind, place(shown, line.source), place(shown, line.target), List.copyOf(things), at);
            links.put(link.id(), link);
        });
        return new WorldMap(List.copyOf(shown.values()), List.copyOf(links.values()), List.copyOf(this.unplaced), at);
    }

    /// Of two places that are tied both ways, the first by id is the source.
    private boolean ties(MapLinkKind kind, String source, String target) {
        boolean apart = kind.mutual() ? source.compareTo(target) < 0 : !source.equals(target);
        return apart && (inside(source) || inside(target));
    }

    private boolean inside(String place) {
        return this.area.contains(place(this.places, place));
    }

    private static MapPlace place(Map<String, MapPlace> places, String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    private record Line(MapLinkKind kind, String source, String target) {
    }

}
