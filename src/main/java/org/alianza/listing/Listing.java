package org.alianza.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.selection.Answered;
import org.alianza.selection.Projection;
import org.alianza.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Reads one page of the entities of a label. A page costs the same however far down the list it is:
/// it begins in the index of the order, at the cursor.
@Component
public class Listing {

    private static final String FOUND = """
            OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $id) AS id
            MATCH (n:%s {id: id})
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf
            """;

    private static final String FIND = FOUND + """
            WITH n, $asOf AS asOf, $knownBy AS knownBy
            RETURN %s AS row
            """;

    private static final String FIND_SELECTED = FOUND + "%sRETURN %s AS row\n";

    private static final String VISIBLE = "n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf";

    private static final String KNOWN = "n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf";

    /// The entities of `%1$s` of which `%3$s`, by `%2$s` from `%4$s` on.
    private static final String LIST = """
            MATCH (n:%1$s)
            WHERE %2$s IS NOT NULL AND %3$s AND %4$s
            WITH n, $asOf AS asOf, $knownBy AS knownBy
            ORDER BY %2$s%5$s
            %6$sRETURN %7$s AS row, %2$s AS key
            ORDER BY %2$s%5$s
            """;

    private static final String COUNT = """
            MATCH (n:%s)
            WHERE %s AND %s
            RETURN count(n) AS count
            """;

    private final Graph graph;

    Listing(Graph graph) {
        this.graph = graph;
    }

    /// The entity that has or once had an id; null if there is none, or none that was known of.
    ///
    /// @param <T> the entity
    public <T extends Entity> @Nullable T find(EntityType<T> type, String id, Moment at) {
        String cypher = FIND.formatted(type.label(), type.projection());
        Map<String, Object> parameters = Map.of("id", id, "asOf", at.asOf(), "knownBy", at.knownBy());
        return this.graph.rows(cypher, parameters)
            .stream()
            .findFirst()
            .map(row -> type.reader().apply(new Properties(row.get("row").asMap()), at))
            .orElse(null);
    }

    /// As [#find], with what is selected of it.
    ///
    /// @return an [Answered], or the entity; null: there is none
    public @Nullable Object find(EntityType<?> type, String id, Selection selection, Moment at) {
        return selection.of(type.label()).map(projection -> find(type.label(), id, projection, at)).orElseGet(() -> find(type, id, at));
    }

    private @Nullable Object find(String label, String id, Projection projection, Moment at) {
        String cypher = FIND_SELECTED.formatted(label, projection.calls(), projection.expression());
        return this.graph.rows(cypher, Map.of("id", id, "asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .findFirst()
            .map(row -> new Answered.AnsweredObject(projection.read(row.get("row"))))
            .orElse(null);
    }

    /// What each entity is related to.
    ///
    /// @param statement made by [Related]
    /// @param <C> what is asked about
    /// @param <T> what it is related to
    public <C extends Claim, T extends Entity> Map<C, List<T>> related(String statement, Collection<C> from,
            EntityType<T> type) {
        return this.graph.lists(statement, from, (row, of) -> type.reader().apply(row.map("n"), of.at()));
    }

    /// As [#related], where only the first is wanted.
    ///
    /// @param <C> what is asked about
    /// @param <T> what it is related to
    public <C extends Claim, T extends Entity> Map<C, T> relatedOne(String statement, Collection<C> from,
            EntityType<T> type) {
        return this.graph.ones(statement, from, (row, of) -> type.reader().apply(row.map("n"), of.at()));
    }

    /// One page.
    ///
    /// @param <T> what is listed
    public <T extends Entity> EntityConnection<T> page(EntityType<T> type, @Nullable Filter filter, Order order,
            PageRequest page, Moment at) {
        List<EntityConnection.Edge<T>> edges = new ArrayList<>();
        Conditions conditions = new Conditions(at);
        String list = list(type.label(), type.projection(), VISIBLE, filter, order, page, page.size() + 1, conditions);
        for (MapAccessor row : this.graph.rows(list, conditions.parameters())) {
            edges.add(new EntityConnection.Edge<>(new Cursor(order.field(), row.get("key").asString()).encode(),
                    type.reader().apply(new Properties(row.get("row").asMap()), at)));
        }
        boolean more = edges.size() > page.size();
        if (more) {
            edges.removeLast();
        }
        if (!page.forward()) {
            Collections.reverse(edges);
        }
        return new EntityConnection<>(List.copyOf(edges), info(edges, page, more), () -> count(type.label(), filter, at));
    }

    /// Every entity of a list from a place on, one by one as the database finds them, however many there are.
    ///
    /// @param label of the entities
    /// @param projection what is read of a node `n`, as a map; it may use the variables `asOf` and `knownBy`
    /// @param from where to begin
    /// @param most how many at most; null: all
    /// @param retired whether what was retired is listed, too
    /// @param row takes what was read
    public void each(String label, String projection, @Nullable Filter filter, Order order, PageRequest from, @Nullable Integer most, boolean retired, Moment at,
            Consumer<Properties> row) {
        Conditions conditions = new Conditions(at);
        String list = list(label, projection, retired ? KNOWN : VISIBLE, filter, order, from, most, conditions);
        this.graph.each(list, conditions.parameters(), record -> row.accept(new Properties(record.get("row").asMap())));
    }

    /// As [#page], with what is selected of it.
    ///
    /// @return an [Answered], or an [EntityConnection]
    public <T extends Entity> Object page(EntityType<T> type, @Nullable Filter filter, Order order, PageRequest page, Selection selection, Moment at) {
        return SelectedPage.of(type.label(), selection, page).map(selected -> page(type, filter, order, page, selected, at))
            .orElseGet(() -> page(type, filter, order, page, at));
    }

    private Object page(EntityType<?> type, @Nullable Filter filter, Order order, PageRequest page, SelectedPage selected, Moment at) {
        Conditions conditions = new Conditions(at);
        String list = list(type.label(), "n", VISIBLE, filter, order, page, selected.rows(), conditions);
        List<MapAccessor> rows = selected.hasRows() ? this.graph.rows(selected.around(list, isAscending(order, page)), conditions.parameters()) : List.of();
        return selected.answered(rows, order, () -> count(type.label(), filter, at));
    }

    private static String list(String label, String projection, String among, @Nullable Filter filter, Order order, PageRequest page, @Nullable Integer most,
            Conditions conditions) {
        String key = "n." + order.field().property();
        boolean ascending = isAscending(order, page);
        return LIST.formatted(label, key, among + " AND " + conditions.of(filter), beyond(key, order, page, ascending, conditions), ascending ? "" : " DESC",
                (most != null) ? conditions.with("LIMIT $E\n", most) : "", projection);
    }

    private static boolean isAscending(Order order, PageRequest page) {
        return (order.direction() == Order.Direction.ASC) == page.forward();
    }

    private static <T> EntityConnection.PageInfo info(List<EntityConnection.Edge<T>> edges, PageRequest page,
            boolean more) {
        boolean begun = page.cursor() != null;
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new EntityConnection.PageInfo(page.forward() ? more : begun, page.forward() ? begun : more, start, end);
    }

    private static String beyond(String key, Order order, PageRequest page, boolean ascending, Conditions conditions) {
        if (page.cursor() == null) {
            return Conditions.ANYTHING;
        }
        Cursor cursor = Cursor.decode(page.cursorArgument(), page.cursor(), order.field());
        return conditions.with(key + (ascending ? " > $E" : " < $E"), cursor.key());
    }

    private int count(String label, @Nullable Filter filter, Moment at) {
        Conditions conditions = new Conditions(at);
        return this.graph.rows(COUNT.formatted(label, VISIBLE, conditions.of(filter)), conditions.parameters()).getFirst().get("count").asInt();
    }

}
