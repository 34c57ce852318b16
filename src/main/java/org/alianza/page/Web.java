package org.alianza.page;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.briefing.Node;
import org.jspecify.annotations.Nullable;

/// What a page shows of the network: entities and relations from several answers, each once.
public final class Web {

    private static final int MOST = 500;

    private final Map<String, Map<String, ?>> nodes = new LinkedHashMap<>();

    private final Map<String, Map<String, ?>> edges = new LinkedHashMap<>();

    private int leftOut;

    /// Adds what lies around an entity.
    ///
    /// @param network as the query of that name answers
    void around(Node network) {
        for (Node node : network.list("nodes")) {
            Node entity = node.part("entity").orElseThrow();
            if (!this.nodes.containsKey(entity.id()) && this.nodes.size() < MOST) {
                this.nodes.put(entity.id(), node(entity, node.fields().get("distance"), node.fields().get("degree")));
            }
        }
        network.list("edges").forEach(this::edge);
        this.leftOut += network.number("leftOut").map(BigDecimal::intValue).orElse(0);
    }

    /// Adds a chain of relations.
    ///
    /// @param path as the query `paths` answers
    void along(Node path) {
        for (Node edge : path.list("edges")) {
            Stream.of("from", "to").map(end -> edge.part(end).orElseThrow()).forEach(entity -> this.nodes.putIfAbsent(entity.id(), node(entity, null, null)));
            edge(edge);
        }
    }

    /// In the order they were found: the center first.
    public Collection<Map<String, ?>> nodes() {
        return this.nodes.values();
    }

    public Collection<Map<String, ?>> edges() {
        return this.edges.values();
    }

    public Map<String, ?> node(String id) {
        return this.nodes.getOrDefault(id, Map.of());
    }

    /// How many entities around are not shown, at least.
    public int leftOut() {
        return this.leftOut;
    }

    /// The kinds of relation that are shown, each once, in order.
    public List<String> kinds() {
        return this.edges.values().stream().map(edge -> String.valueOf(edge.get("kind"))).distinct().sorted().toList();
    }

    /// The types of entity that are shown, each once, in order.
    public List<String> types() {
        return this.nodes.values().stream().map(node -> String.valueOf(node.get("__typename"))).distinct().sorted().toList();
    }

    private void edge(Node edge) {
        if (Stream.of("source", "target").allMatch(end -> edge.text(end).filter(this.nodes::containsKey).isPresent())) {
            this.edges.putIfAbsent(edge.id(), edge.fields());
        }
    }

    private static Map<String, @Nullable Object> node(Node entity, @Nullable Object distance, @Nullable Object degree) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>(entity.fields());
        node.put("distance", distance);
        node.put("degree", degree);
        return node;
    }

}
