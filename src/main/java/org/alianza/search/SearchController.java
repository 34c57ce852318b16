package org.alianza.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.fact.Entity;
import org.alianza.fact.Folded;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.alianza.listing.Listing;
import org.alianza.listing.PageSizes;
import org.alianza.selection.Answered;
import org.alianza.selection.Projection;
import org.alianza.selection.Selected;
import org.alianza.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SearchController {

    private static final String LABELS = """
            OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(now:Entity)
            WITH coalesce(now.id, $id) AS id
            MATCH (entity:Entity {id: id})
            RETURN labels(entity) AS labels
            """;

    private static final String FOUND = """
            CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node AS n, score
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf AND n.holdsUntil >= $asOf AND any(label IN labels(n) WHERE label IN $labels)
            WITH n, score, $asOf AS asOf, $knownBy AS knownBy
            ORDER BY score DESC, n.byName
            LIMIT $first
            """;

    private static final String SEARCH = FOUND + """
            RETURN %s AS entity, labels(n) AS labels, score
            ORDER BY score DESC, n.byName
            """.formatted(Entities.PROJECTION);

    private static final String SELECTED = FOUND + """
            %sRETURN %s AS entity, score
            ORDER BY score DESC, n.byName
            """;

    private static final List<String> FIELDS = List.of("entity", "score");

    private final Graph graph;

    private final Listing listing;

    private final PageSizes pages;

    SearchController(Graph graph, Listing listing, PageSizes pages) {
        this.graph = graph;
        this.listing = listing;
        this.pages = pages;
    }

    @QueryMapping
    @Nullable Object node(@Argument String id, Moment at, Selection selection) {
        List<MapAccessor> rows = this.graph.rows(LABELS, Map.of("id", id));
        return rows.isEmpty() ? null : this.listing.find(Entities.type(labels(rows.getFirst())), id, selection, at);
    }

    @SchemaMapping(typeName = "Entity")
    List<Translations.Translation> names(Entity entity) {
        return entity.name().all();
    }

    @QueryMapping
    Object search(@Argument String text, @Argument @Nullable List<String> types, @Argument @Nullable Integer first, Moment at, Selection selection) {
        int limit = this.pages.size("first", first);
        List<String> words = Folded.of(text).words();
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of("query", lucene(words), "labels", labels(types), "first", limit,
                "asOf", at.asOf(), "knownBy", at.knownBy());
        return found(parameters, selection).orElseGet(() -> this.graph.rows(SEARCH, parameters).stream().map(row -> result(row, at)).toList());
    }

    private Optional<Object> found(Map<String, Object> parameters, Selection selection) {
        Selected entity = new Selected("entity", "entity", Map.of(), List.of(), List.of());
        List<Selected> entities = selection.children().stream().filter(field -> field.name().equals("entity")).toList();
        if (entities.size() > 1 || !selection.children().stream().allMatch(field -> FIELDS.contains(field.name()))) {
            return Optional.empty();
        }
        return selection.of("Entity", (entities.isEmpty() ? entity : entities.getFirst()).children())
            .map(projection -> new Answered.AnsweredList(this.graph.rows(SELECTED.formatted(projection.calls(), projection.expression()), parameters)
                .stream()
                .map(row -> result(row, projection, selection))
                .toList()));
    }

    private static Map<String, @Nullable Object> result(MapAccessor row, Projection projection, Selection selection) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (Selected field : selection.children()) {
            result.put(field.key(), field.name().equals("entity") ? projection.read(row.get("entity")) : (Object) row.get("score").asDouble());
        }
        return result;
    }

    private static SearchResult result(MapAccessor row, Moment at) {
        List<String> labels = labels(row);
        Properties entity = new Properties(row.get("entity").asMap());
        return new SearchResult(Entities.type(labels).reader().apply(entity, at), row.get("score").asDouble());
    }

    /// Every word must be there, whole or as a beginning, in a name rather than in a summary. Words are
    /// folded to letters and digits, so nothing in them means anything to Lucene.
    private static String lucene(List<String> words) {
        return words.stream()
            .map(word -> "+(searchNames:%1$s^8 searchNames:%1$s*^4 searchText:%1$s^2 searchText:%1$s*)".formatted(word))
            .collect(Collectors.joining(" "));
    }

    private static List<String> labels(MapAccessor row) {
        return row.get("labels").asList(label -> label.asString());
    }

    private static List<String> labels(@Nullable List<String> types) {
        return Entities.TYPES.stream()
            .filter(type -> types == null || types.contains(type.typeName()))
            .map(type -> type.label())
            .toList();
    }

    /// Something a search found.
    ///
    /// @param entity what
    /// @param score how well it matches
    record SearchResult(Entity entity, double score) {
    }

}
