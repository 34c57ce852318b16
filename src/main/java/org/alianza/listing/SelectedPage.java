package org.alianza.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

import org.alianza.selection.Answered;
import org.alianza.selection.Projection;
import org.alianza.selection.Selected;
import org.alianza.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/// What is selected of a page of a list.
///
/// @param selection of the list
/// @param page which part of it
/// @param nodes how its entities are read, for each field that has them
record SelectedPage(Selection selection, PageRequest page, Map<Selected, Projection> nodes) {

    private static final List<String> FIELDS = List.of("nodes", "edges", "pageInfo", "totalCount");

    /// Empty: it cannot be read in one statement.
    static Optional<SelectedPage> of(String type, Selection selection, PageRequest page) {
        Map<Selected, Projection> nodes = new LinkedHashMap<>();
        for (Selected field : selection.children()) {
            if (!FIELDS.contains(field.name()) || field.children().stream().anyMatch(child -> child.name().equals("__typename"))) {
                return Optional.empty();
            }
            for (Selected node : nodes(field)) {
                Optional<Projection> projection = selection.of(type, node.children());
                if (projection.isEmpty()) {
                    return Optional.empty();
                }
                nodes.put(node, projection.get());
            }
        }
        return Optional.of(new SelectedPage(selection, page, nodes));
    }

    /// Whether anything is selected for which the page has to be read.
    boolean hasRows() {
        return this.selection.children().stream().anyMatch(field -> !field.name().equals("totalCount"));
    }

    /// How many rows have to be read: one more tells whether there are more.
    int rows() {
        return this.selection.children().stream().anyMatch(field -> field.name().equals("pageInfo")) ? this.page.size() + 1 : this.page.size();
    }

    /// A statement that goes on with what another has found as `row` and `key`.
    String around(String found, boolean ascending) {
        StringBuilder statement = new StringBuilder("CALL () {\n%s\n}\nWITH row AS n, key\n".formatted(found));
        List<String> columns = new ArrayList<>();
        int i = 0;
        for (Projection projection : this.nodes.values()) {
            statement.append(projection.calls());
            columns.add("%s AS node%d".formatted(projection.expression(), i++));
        }
        columns.add("key");
        return statement.append("RETURN ").append(String.join(", ", columns)).append("\nORDER BY key").append(ascending ? "" : " DESC").append('\n').toString();
    }

    /// What is answered for its rows.
    Answered answered(List<MapAccessor> read, Order order, IntSupplier count) {
        boolean more = read.size() > this.page.size();
        List<MapAccessor> rows = new ArrayList<>(more ? read.subList(0, this.page.size()) : read);
        if (!this.page.forward()) {
            Collections.reverse(rows);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (Selected field : this.selection.children()) {
            answer.put(field.key(), switch (field.name()) {
                case "nodes" -> rows.stream().map(row -> node(field, row)).toList();
                case "edges" -> rows.stream().map(row -> edge(field, row, order)).toList();
                case "pageInfo" -> info(field, rows, more, order);
                default -> count.getAsInt();
            });
        }
        return new Answered.AnsweredConnection(answer);
    }

    private Map<String, @Nullable Object> node(Selected field, MapAccessor row) {
        int column = List.copyOf(this.nodes.keySet()).indexOf(field);
        return Objects.requireNonNull(this.nodes.get(field)).read(row.get("node" + column));
    }

    private Map<String, @Nullable Object> edge(Selected edges, MapAccessor row, Order order) {
        Map<String, @Nullable Object> edge = new LinkedHashMap<>();
        for (Selected field : edges.children()) {
            edge.put(field.key(), field.name().equals("node") ? node(field, row) : cursor(row, order));
        }
        return edge;
    }

    private @Nullable Object info(Selected field, List<MapAccessor> rows, boolean more, Order order) {
        boolean begun = this.page.cursor() != null;
        boolean forward = this.page.forward();
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        for (Selected child : field.children()) {
            info.put(child.key(), switch (child.name()) {
                case "hasNextPage" -> forward ? more : begun;
                case "hasPreviousPage" -> forward ? begun : more;
                case "startCursor" -> rows.isEmpty() ? null : cursor(rows.getFirst(), order);
                default -> rows.isEmpty() ? null : cursor(rows.getLast(), order);
            });
        }
        return info;
    }

    private static String cursor(MapAccessor row, Order order) {
        return new Cursor(order.field(), row.get("key").asString()).encode();
    }

    private static List<Selected> nodes(Selected field) {
        return switch (field.name()) {
            case "nodes" -> List.of(field);
            case "edges" -> field.children().stream().filter(child -> child.name().equals("node")).toList();
            default -> List.of();
        };
    }

}
