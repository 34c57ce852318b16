package org.alianza.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

/// Reads one page of the entities of a label. A page costs the same however far down the list it is:
/// it begins in the index of the order, at the cursor.
@Component
public class Listing {

    private static final Renderer RENDERER = Renderer.getDefaultRenderer();

    private static final String FIND = """
            OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $id) AS id
            MATCH (n:%s {id: id})
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf
            WITH n, $asOf AS asOf, $knownBy AS knownBy
            RETURN %s AS row
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
        Node node = Cypher.node(type.label()).named("n");
        Property key = node.property(order.field().property());
        Condition listed = visible().and(Conditions.of(filter));
        boolean ascending = (order.direction() == Order.Direction.ASC) == page.forward();
        Condition onPage = key.isNotNull().and(listed).and(beyond(key, order, page, ascending));
        SortItem sort = ascending ? key.ascending() : key.descending();
        Statement statement = Cypher.match(node)
            .where(onPage)
            .with(node.getRequiredSymbolicName(), Cypher.raw("$asOf").as("asOf"), Cypher.raw("$knownBy").as("knownBy"))
            .orderBy(sort)
            .limit(Cypher.anonParameter(page.size() + 1))
            .returning(Cypher.raw(type.projection()).as("row"), key.as("key"))
            .orderBy(sort)
            .build();
        List<EntityConnection.Edge<T>> edges = new ArrayList<>();
        for (Record row : rows(statement, at)) {
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
        return new EntityConnection<>(List.copyOf(edges), info(edges, page, more), () -> count(node, listed, at));
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

    private static Condition beyond(Property key, Order order, PageRequest page, boolean ascending) {
        if (page.cursor() == null) {
            return Cypher.noCondition();
        }
        Cursor cursor = Cursor.decode(page.cursorArgument(), page.cursor(), order.field());
        return ascending ? key.gt(Cypher.anonParameter(cursor.key())) : key.lt(Cypher.anonParameter(cursor.key()));
    }

    private int count(Node node, Condition listed, Moment at) {
        Statement statement = Cypher.match(node).where(listed).returning(Cypher.count(node).as("count")).build();
        return rows(statement, at).getFirst().get("count").asInt();
    }

    private List<Record> rows(Statement statement, Moment at) {
        Map<String, Object> parameters = new HashMap<>(statement.getCatalog().getParameters());
        parameters.put("asOf", at.asOf());
        parameters.put("knownBy", at.knownBy());
        return this.graph.rows(RENDERER.render(statement), parameters);
    }

}
