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

import org.alianza.fact.Moment;

/// A map in the making: what ties places is put on it one after the other.
final class Drawing {

    private final Map<String, MapPlace> places;

    private final Area area;

    /// Of each place that is shown, those who are there.
    private final SortedMap<String, SortedSet<String>> parties = new TreeMap<>();

    private final Map<Line, Things> lines = new HashMap<>();

    private final SortedSet<String> unplaced = new TreeSet<>();

    /// An empty map.
    ///
    /// @param places by their ids; empty: nothing but their ids is wanted
    /// @param area only what has to do with places in here
    Drawing(Map<String, MapPlace> places, Area area) {
        this.places = places;
        this.area = area;
    }

    /// Puts on the map what ties some places, unless nobody knows where it is.
    void add(Tie tie) {
        if (tie.ends().isEmpty()) {
            return;
        }
        Set<String> shown = tie.places().filter(this::inside).collect(Collectors.toSet());
        tie.here().forEach(source -> tie.ends().stream().filter(target -> ties(tie.kind(), source, target)).forEach(target -> {
            this.lines.computeIfAbsent(new Line(tie.kind(), source, target), line -> new Things()).add(tie);
            shown.addAll(List.of(source, target));
        }));
        shown.forEach(place -> this.parties.computeIfAbsent(place, id -> new TreeSet<>()));
        tie.parties().forEach(party -> {
            if (party.place() != null && shown.contains(party.place())) {
                Objects.requireNonNull(this.parties.get(party.place())).add(party.party());
            }
            if (party.place() == null && !shown.isEmpty()) {
                this.unplaced.add(party.party());
            }
        });
    }

    /// What has been put on it.
    ///
    /// @param placed whether what and where the places are is wanted
    WorldMap finish(boolean placed, Moment at) {
        Map<String, Integer> ties = new HashMap<>();
        this.lines.forEach((line, things) -> List.of(line.source, line.target).forEach(place -> ties.merge(place, things.count, Integer::sum)));
        SortedMap<String, MapPlace> shown = new TreeMap<>();
        if (placed) {
            this.parties.forEach((id, here) -> shown.put(id, place(this.places, id).with(ties.getOrDefault(id, 0), List.copyOf(here))));
        }
        SortedMap<String, MapLink> links = new TreeMap<>();
        this.lines.forEach((line, things) -> {
            MapLink.Ends ends = placed ? new MapLink.Ends(place(shown, line.source), place(shown, line.target)) : null;
            MapLink link = new MapLink(line.kind, line.source, line.target, things.count, List.copyOf(things.ids), ends, at);
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
        return this.area.isEverywhere() || this.area.contains(place(this.places, place));
    }

    private static MapPlace place(Map<String, MapPlace> places, String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    private record Line(MapLinkKind kind, String source, String target) {
    }

    /// What makes up a line.
    private static final class Things {

        private final SortedSet<String> ids = new TreeSet<>();

        private int count;

        void add(Tie tie) {
            this.count += tie.count();
            this.ids.addAll(tie.things());
        }

    }

}
