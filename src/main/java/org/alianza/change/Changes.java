package org.alianza.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Compares what was known and held on one day with what was on another, in two statements, and one
/// more to go on after an entity.
@Component
class Changes {

    /// The order in which entities are told.
    private static final List<String> TYPES = List.of("Project", "Agreement", "Contribution", "Event", "Indicator",
            "Organisation", "City", "Topic", "Source");

    private static final String NAMED = """
            UNWIND $ids AS asked
            OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(now:Entity)
            WITH asked, coalesce(now.id, asked) AS id
            MATCH (n:Entity {id: id})
            WHERE n.knownFrom <= $to AND n.holdsFrom <= $to
            RETURN asked, id, n.byName AS name, head([i IN range(0, size($types) - 1) WHERE $types[i] IN labels(n) | i]) AS type
            """;

    private final Graph graph;

    Changes(Graph graph) {
        this.graph = graph;
    }

    /// What changed about each entity something changed about.
    ///
    /// @param from the earlier date, for what held and what was known
    /// @param to the later date
    /// @param entities ids of those that are asked about; null: all
    /// @param kinds names of the kinds that are told
    /// @param first how many entities at most
    /// @param after id of the entity they come after; null: from the beginning
    /// @throws Problem if an id is not known on the later date
    List<EntityChanges> between(LocalDate from, LocalDate to, @Nullable List<String> entities, List<String> kinds, int first,
            @Nullable String after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("from", from, "to", to, "types", TYPES, "kinds", kinds, "first",
                first, "type", -1, "name", ""));
        if (entities != null || after != null) {
            parameters.putAll(named(Objects.requireNonNullElse(entities, List.of()), after, to));
        }
        if (entities == null) {
            parameters.put("ids", this.graph.rows(Claims.CANDIDATES, Map.of("from", from, "to", to)).stream()
                .map(row -> row.get("id").asString()).toList());
        }
        Moment at = new Moment(to, to);
        return this.graph.rows(Claims.CHANGES, parameters)
            .stream()
            .map(row -> of(new Properties(row.asMap()), at))
            .toList();
    }

    /// The ids that those asked for stand for now, and the place that `after` marks.
    private Map<String, Object> named(List<String> entities, @Nullable String after, LocalDate to) {
        List<String> asked = Stream.concat(entities.stream(), Stream.ofNullable(after)).distinct().toList();
        Map<String, Properties> found = this.graph.rows(NAMED, Map.of("ids", asked, "to", to, "types", TYPES))
            .stream()
            .map(row -> new Properties(row.asMap()))
            .collect(Collectors.toMap(row -> row.required("asked"), row -> row));
        List<String> ids = entities.stream().map(id -> known("entities", id, found).required("id")).distinct().toList();
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids));
        if (after != null) {
            Properties last = known("after", after, found);
            parameters.putAll(Map.of("type", last.count("type"), "name", last.required("name")));
        }
        return parameters;
    }

    private static Properties known(String argument, String id, Map<String, Properties> found) {
        Properties entity = found.get(id);
        if (entity == null) {
            throw Problem.invalid(argument, id, "the id of an entity that is known on the later date");
        }
        return entity;
    }

    private static EntityChanges of(Properties row, Moment at) {
        List<Change> changes = row.maps("changes").stream().map(change -> Change.of(change, at)).sorted(Change.ORDER).toList();
        return new EntityChanges(row.required("id"), changes, at);
    }

}
