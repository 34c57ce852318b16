package org.alianza.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Reads one page of the entities of a label. A page costs the same however far down the list it is:
/// it begins in the index of the order, at the cursor.
@Component
public class Listing {

    private static final Renderer RENDERER = Renderer.getDefaultRenderer();

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
        for (MapAccessor row : rows(statement(type.label(), type.projection(), visible(), filter, order, page, page.size() + 1), at)) {
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
        Statement statement = statement(label, projection, retired ? known() : visible(), filter, order, from, most);
        this.graph.each(RENDERER.render(statement), parameters(statement, at), record -> row.accept(new Properties(record.get("row").asMap())));
    }

    /// As [#page], with what is selected of it.
    ///
    /// @return an [Answered], or an [EntityConnection]
    public <T extends Entity> Object page(EntityType<T> type, @Nullable Filter filter, Order order, PageRequest page, Selection selection, Moment at) {
        return SelectedPage.of(type.label(), selection, page).map(selected -> page(type, filter, order, page, selected, at))
            .orElseGet(() -> page(type, filter, order, page, at));
    }

    private Object page(EntityType<?> type, @Nullable Filter filter, Order order, PageRequest page, SelectedPage selected, Moment at) {
        Statement found = statement(type.label(), "n", visible(), filter, order, page, selected.rows());
        List<MapAccessor> rows = selected.hasRows()
                ? this.graph.rows(selected.around(RENDERER.render(found), isAscending(order, page)), parameters(found, at)) : List.of();
        return selected.answered(rows, order, () -> count(type.label(), filter, at));
    }

    private static Statement statement(String label, String projection, Condition among, @Nullable Filter filter, Order order,
            PageRequest page, @Nullable Integer most) {
        Node node = Cypher.node(label).named("n");
        Property key = node.property(order.field().property());
        boolean ascending = isAscending(order, page);
        SortItem sort = ascending ? key.ascending() : key.descending();
        var sorted = Cypher.match(node)
            .where(key.isNotNull().and(among).and(Conditions.of(filter)).and(beyond(key, order, page, ascending)))
            .with(node.getRequiredSymbolicName(), Cypher.raw("$asOf").as("asOf"), Cypher.raw("$knownBy").as("knownBy"))
            .orderBy(sort);
        var some = (most != null) ? sorted.limit(Cypher.anonParameter(most)) : sorted;
        return some.returning(Cypher.raw(projection).as("row"), key.as("key")).orderBy(sort).build();
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

    private static Condition visible() {
        return Cypher.raw("n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf").asCondition();
    }

    private static Condition known() {
        return Cypher.raw("n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf").asCondition();
    }

    private static Condition beyond(Property key, Order order, PageRequest page, boolean ascending) {
        if (page.cursor() == null) {
            return Cypher.noCondition();
        }
        Cursor cursor = Cursor.decode(page.cursorArgument(), page.cursor(), order.field());
        return ascending ? key.gt(Cypher.anonParameter(cursor.key())) : key.lt(Cypher.anonParameter(cursor.key()));
    }

    private int count(String label, @Nullable Filter filter, Moment at) {
        Node node = Cypher.node(label).named("n");
        Statement statement = Cypher.match(node).where(visible().and(Conditions.of(filter))).returning(Cypher.count(node).as("count")).build();
        return rows(statement, at).getFirst().get("count").asInt();
    }

    private List<MapAccessor> rows(Statement statement, Moment at) {
        return this.graph.rows(RENDERER.render(statement), parameters(statement, at));
    }

    private static Map<String, Object> parameters(Statement statement, Moment at) {
        Map<String, Object> parameters = new HashMap<>(statement.getCatalog().getParameters());
        parameters.put("asOf", at.asOf());
        parameters.put("knownBy", at.knownBy());
        return parameters;
    }

}
