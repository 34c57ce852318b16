package org.alianza.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a page shows of a map: all of it, or the strongest ties where there are more than one could tell apart.
///
/// @param places those with most ties first
/// @param links the strongest first
/// @param leftOut how many links are not shown
public record Atlas(List<Map<String, Object>> places, List<Map<String, Object>> links, int leftOut) {

    private static final int MOST_PLACES = 300;

    private static final int MOST_LINKS = 500;

    @SuppressWarnings("unchecked")
    static Atlas of(Map<String, Object> map) {
        List<Map<String, Object>> links = (List<Map<String, Object>>) map.getOrDefault("links", List.of());
        List<Map<String, Object>> places = ((List<Map<String, Object>>) map.getOrDefault("places", List.of())).stream()
            .sorted(most("ties"))
            .limit(MOST_PLACES)
            .toList();
        Set<Object> there = places.stream().map(place -> Objects.requireNonNull(place.get("id"))).collect(Collectors.toSet());
        List<Map<String, Object>> shown = links.stream()
            .filter(link -> there.contains(link.get("source")) && there.contains(link.get("target")))
            .sorted(most("count"))
            .limit(MOST_LINKS)
            .toList();
        return new Atlas(places, shown, links.size() - shown.size());
    }

    private static Comparator<Map<String, Object>> most(String number) {
        return Comparator.comparingInt(one -> -((Number) one.getOrDefault(number, 0)).intValue());
    }

}
