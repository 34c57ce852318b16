package org.alianza.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.briefing.Node;

/// What a page shows of a map: all of it, or the strongest ties where there are more than one could tell apart.
///
/// @param places those with most ties first
/// @param links the strongest first
/// @param leftOut how many links are not shown
public record Atlas(List<Map<String, ?>> places, List<Map<String, ?>> links, int leftOut) {

    private static final int MOST_PLACES = 300;

    private static final int MOST_LINKS = 500;

    static Atlas of(Node map) {
        List<Node> links = map.list("links");
        List<Node> places = map.list("places").stream().sorted(most("ties")).limit(MOST_PLACES).toList();
        Set<String> there = places.stream().map(Node::id).collect(Collectors.toSet());
        List<Node> shown = links.stream()
            .filter(link -> Stream.of("source", "target").allMatch(end -> link.text(end).filter(there::contains).isPresent()))
            .sorted(most("count"))
            .limit(MOST_LINKS)
            .toList();
        return new Atlas(fields(places), fields(shown), links.size() - shown.size());
    }

    private static Comparator<Node> most(String number) {
        return Comparator.comparing((Node one) -> one.number(number).orElse(BigDecimal.ZERO)).reversed();
    }

    private static List<Map<String, ?>> fields(List<Node> nodes) {
        return nodes.stream().<Map<String, ?>>map(Node::fields).toList();
    }

}
