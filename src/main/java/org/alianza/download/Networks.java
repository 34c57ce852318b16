package org.alianza.download;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityType;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.network.Edge;
import org.alianza.search.Entities;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Reads networks one node and one edge at a time. What is kept is the ids of the nodes, to tell which edges lie
/// between them.
@Component
class Networks {

    private static final Order BY_NAME = new Order(Order.Field.NAME, Order.Direction.ASC);

    private static final PageRequest ALL = new PageRequest(1, true, null);

    /// Those around some entities that hold on the day asked for.
    private static final String STEP = """
            UNWIND $frontier AS id
            MATCH (here:Entity {id: id})-[edge]-(there:Entity)
            WHERE type(edge) IN $kinds AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              AND there.knownFrom <= $knownBy AND there.holdsFrom <= $asOf AND there.holdsUntil >= $asOf
            RETURN DISTINCT there.id AS id
            LIMIT $room
            """;

    /// Those that have ended are told with their end where a file has room for times.
    private static final String EDGES = """
            {
            edges: COLLECT {
              MATCH (n)-[edge]->(there:Entity)
              WHERE type(edge) IN %s AND edge.knownFrom <= knownBy AND edge.holdsFrom <= asOf%s
              RETURN %s AS edge ORDER BY edge.id
            }
            }""";

    private static final String LASTING = " AND edge.holdsUntil >= asOf";

    private final Listing listing;

    private final Graph graph;

    private final DownloadSettings settings;

    Networks(Listing listing, Graph graph, DownloadSettings settings) {
        this.listing = listing;
        this.graph = graph;
        this.settings = settings;
    }

    /// What a wish is about, as a list of ids for each label, or all that its filter says.
    ///
    /// @param types which entities are listed
    /// @throws Problem if there are too many to look around
    Selection select(List<? extends EntityType<?>> types, Wish wish) {
        if (wish.hops() == 0) {
            return new Selection(List.copyOf(types), wish.filter());
        }
        Set<String> ids = new HashSet<>();
        types.forEach(type -> each(type, "{ id: n.id }", wish.filter(), wish, row -> {
            ids.add(row.required("id"));
            bounded(ids.size());
        }));
        Set<String> frontier = ids;
        for (int hop = 0; hop < wish.hops() && !frontier.isEmpty(); hop++) {
            Set<String> next = new HashSet<>();
            this.graph.each(STEP, Map.of("frontier", List.copyOf(frontier), "kinds", wish.kinds(), "asOf", wish.at().asOf(), "knownBy",
                    wish.at().knownBy(), "room", this.settings.surroundings() + ids.size() + 1), row -> next.add(row.get("id").asString()));
            next.removeAll(ids);
            ids.addAll(next);
            bounded(ids.size());
            frontier = next;
        }
        return new Selection(List.copyOf(Entities.TYPES), ids(ids));
    }

    /// Reads all nodes, and then all edges between them.
    ///
    /// @param ended whether relations that have ended are read too
    void read(Selection selection, Wish wish, View view, boolean ended, Consumer<Node> node, Runnable between, Consumer<Edge> edge) {
        Set<String> ids = new HashSet<>();
        selection.types.forEach(type -> each(type, Node.PROJECTION, selection.filter, wish, row -> {
            Node found = Node.of(row, wish.at(), view);
            ids.add(found.entity().id());
            node.accept(found);
        }));
        between.run();
        // Kinds are names of an enumeration, so nothing that somebody wrote becomes part of the statement.
        String kinds = wish.kinds().stream().map("'%s'"::formatted).toList().toString();
        String projection = EDGES.formatted(kinds, ended ? "" : LASTING, Edge.PROJECTION);
        selection.types.forEach(type -> each(type, projection, selection.filter, wish, row -> row.maps("edges")
            .stream()
            .filter(found -> ids.contains(found.required("target")))
            .forEach(found -> edge.accept(Edge.of(found, wish.at())))));
    }

    private void each(EntityType<?> type, String projection, @Nullable Filter filter, Wish wish, Consumer<Properties> row) {
        this.listing.each(type.label(), projection, filter, BY_NAME, ALL, null, wish.retired(), wish.at(), row);
    }

    private void bounded(int count) {
        if (count > this.settings.surroundings()) {
            throw Problem.invalid("hops", "more than %d entities".formatted(this.settings.surroundings()),
                    "a smaller selection, fewer hops, or hops=0 for all that is listed and nothing around it");
        }
    }

    private static Filter ids(Set<String> ids) {
        return Filters.of(Map.of("id", new ArrayList<>(ids)), null, null);
    }

    /// What a network is made of.
    ///
    /// @param types of the entities
    /// @param filter which of them; null: all
    record Selection(List<? extends EntityType<?>> types, @Nullable Filter filter) {
    }

}
