package org.alianza.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.agreement.Agreement;
import org.alianza.contribution.Contribution;
import org.alianza.event.Event;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityType;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.project.Indicator;
import org.alianza.project.Project;
import org.alianza.source.Source;
import org.alianza.topic.Topic;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// Entities of any type, read by their ids for all of a request at once: the loader named `entities`.
@Component
public class Entities {

    /// Every type of entity there is.
    public static final List<EntityType<? extends Entity>> TYPES = List.of(City.TYPE, Organisation.TYPE, Agreement.TYPE,
            Project.TYPE, Contribution.TYPE, Event.TYPE, Indicator.TYPE, Topic.TYPE, Source.TYPE);

    /// What is read of an entity `n` of any type; it uses the variables `asOf` and `knownBy`.
    public static final String PROJECTION = """
            CASE WHEN n:Contribution THEN %s
              ELSE n { .*, unit: head([(n)-[:IN_UNIT]->(unit:Unit) | unit { .* }]) }
            END""".formatted(Contribution.TYPE.projection());

    private static final String ENTITIES = """
            UNWIND $keys AS key
            MATCH (n:Entity {id: key.id})
            WHERE n.knownFrom <= key.knownBy AND n.holdsFrom <= key.asOf
            WITH key, n, key.asOf AS asOf, key.knownBy AS knownBy
            RETURN key.row AS row, labels(n) AS labels, %s AS entity
            """.formatted(PROJECTION);

    private static final String NOW = """
            UNWIND $ids AS asked
            OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(now:Entity)
            WITH asked, coalesce(now.id, asked) AS id
            MATCH (n:Entity {id: id})
            WHERE n.knownFrom <= $knownBy AND n.holdsFrom <= $asOf
            RETURN asked, id, labels(n) AS labels
            """;

    private final Graph graph;

    Entities(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        loaders.<Claim.Key, Entity>forName("entities")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> of(keys)));
    }

    /// The id that an id given in an argument stands for, now that some were changed.
    ///
    /// @throws Problem if nothing known has such an id, or something of another type
    public String id(String argument, String asked, List<? extends EntityType<?>> types, Moment at) {
        return ids(List.of(new Asked(argument, asked)), types, at).getFirst();
    }

    /// As [#id], for several ids in one statement.
    ///
    /// @throws Problem if nothing known has one of them, or something of another type
    public List<String> ids(List<Asked> asked, List<? extends EntityType<?>> types, Moment at) {
        List<String> labels = types.stream().map(EntityType::label).toList();
        Map<String, String> now = this.graph
            .rows(NOW, Map.of("ids", asked.stream().map(Asked::id).distinct().toList(), "asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .filter(row -> row.get("labels").asList(label -> label.asString()).stream().anyMatch(labels::contains))
            .collect(Collectors.toMap(row -> row.get("asked").asString(), row -> row.get("id").asString()));
        return asked.stream().map(one -> Optional.ofNullable(now.get(one.id())).orElseThrow(() -> unknown(one.argument(), one.id(), types))).toList();
    }

    /// What is wrong with an id that nothing known has.
    public static Problem unknown(String argument, String asked, List<? extends EntityType<?>> types) {
        return Problem.invalid(argument, asked, "the id of a known "
                + types.stream().map(EntityType::typeName).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
    }

    /// The name of an entity's type in the schema: `ORGANISATION`.
    public static String typeName(Entity entity) {
        return entity.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /// Those of the entities asked for that are there.
    public Map<Claim.Key, Entity> of(Collection<Claim.Key> keys) {
        return this.graph.ones(ENTITIES, keys,
                (row, key) -> type(row.texts("labels")).reader().apply(row.map("entity"), key.at()));
    }

    /// The type of an entity with these labels.
    public static EntityType<? extends Entity> type(List<String> labels) {
        return TYPES.stream()
            .filter(type -> labels.contains(type.label()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("an entity without a type: " + labels));
    }

    /// An id given in an argument.
    ///
    /// @param argument its name
    public record Asked(String argument, String id) {
    }

}
