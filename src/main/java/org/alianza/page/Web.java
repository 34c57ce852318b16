package org.alianza.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page shows of the network: entities and relations from several answers, each once.
public final class Web {

    private static final int MOST = 500;

    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();

    private final Map<String, Map<String, Object>> edges = new LinkedHashMap<>();

    private int leftOut;

    /// Adds what lies around an entity.
    ///
    /// @param network as the query of that name answers
    @SuppressWarnings("unchecked")
    void around(Map<String, Object> network) {
        for (Map<String, Object> node : list(network, "nodes")) {
            Map<String, Object> entity = (Map<String, Object>) node.getOrDefault("entity", Map.of());
            if (!this.nodes.containsKey(id(entity)) && this.nodes.size() < MOST) {
                this.nodes.put(id(entity), node(entity, node.getOrDefault("distance", ""), node.getOrDefault("degree", "")));
            }
        }
        list(network, "edges").forEach(this::edge);
        this.leftOut += ((Number) network.getOrDefault("leftOut", 0)).intValue();
    }

    /// Adds a chain of relations.
    ///
    /// @param path as the query `paths` answers
    @SuppressWarnings("unchecked")
    void along(Map<String, Object> path) {
        for (Map<String, Object> edge : list(path, "edges")) {
            for (String end : List.of("from", "to")) {
                Map<String, Object> entity = (Map<String, Object>) edge.getOrDefault(end, Map.of());
                this.nodes.putIfAbsent(id(entity), node(entity, "", ""));
            }
            edge(edge);
        }
    }

    /// In the order they were found: the center first.
    public Collection<Map<String, Object>> nodes() {
        return this.nodes.values();
    }

    public Collection<Map<String, Object>> edges() {
        return this.edges.values();
    }

    public Map<String, Object> node(String id) {
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

    private void edge(Map<String, Object> edge) {
        if (this.nodes.containsKey(String.valueOf(edge.get("source"))) && this.nodes.containsKey(String.valueOf(edge.get("target")))) {
            this.edges.putIfAbsent(id(edge), edge);
        }
    }

    private static Map<String, Object> node(Map<String, Object> entity, Object distance, Object degree) {
        Map<String, Object> node = new LinkedHashMap<>(entity);
        node.put("distance", distance);
        node.put("degree", degree);
        return node;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> answer, String field) {
        return (List<Map<String, Object>>) answer.getOrDefault(field, new ArrayList<>());
    }

    private static String id(Map<String, Object> entity) {
        return String.valueOf(entity.get("id"));
    }

}
