package org.alianza.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.network.Edge;
import org.alianza.partner.City;
import org.alianza.partner.Party;
import org.alianza.search.Entities;
import org.alianza.topic.Topic;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SharedPartners {

    /// A city acts through its city hall and the offices that are part of it. Its partners are those who
    /// have to do with the same projects, agreements and events, other than those only sought or planned.
    private static final String PARTNERS = """
            UNWIND $cities AS id
            MATCH (city:City {id: id})
            CALL (city) {
              OPTIONAL MATCH (office:Organisation) (()-[part:PART_OF WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf AND part.holdsUntil >= $asOf]->()){0,5} ()-[governs:GOVERNS]->(city)
              WHERE governs.knownFrom <= $knownBy AND governs.holdsFrom <= $asOf AND governs.holdsUntil >= $asOf
              RETURN [city] + collect(DISTINCT office) AS acting
            }
            CALL (acting) {
              UNWIND acting AS actor
              MATCH (actor)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS]->(thing:Project|Agreement|Event)
              WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN thing
              UNION
              UNWIND acting AS actor
              MATCH (actor)-[:GIVES]->(given:Contribution)-[:TO|UNDER]->(thing:Project|Agreement)
              WHERE given.knownFrom <= $knownBy AND given.holdsFrom <= $asOf AND given.holdsUntil >= $asOf
              RETURN thing
            }
            WITH city, acting, thing
            WHERE NOT coalesce(%s, '') IN ['SOUGHT', 'NEGOTIATION', 'PLANNED', 'CANCELLED']
            WITH city, acting, thing, COLLECT {
              MATCH (thing)-[about:ABOUT]->(topic:Topic)
              WHERE about.knownFrom <= $knownBy AND about.holdsFrom <= $asOf AND about.holdsUntil >= $asOf
              RETURN topic.id
            } AS topics
            CALL (thing, acting) {
              MATCH (party:City|Organisation)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS]->(thing)
              WHERE NOT party IN acting
                AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN party, [edge] AS ties
              UNION ALL
              MATCH (party:City|Organisation)-[gives:GIVES]->(given:Contribution)-[gift:TO|UNDER]->(thing)
              WHERE NOT party IN acting AND given.knownFrom <= $knownBy AND given.holdsFrom <= $asOf AND given.holdsUntil >= $asOf
              RETURN party, [gives, gift] AS ties
            }
            WITH city, acting, party, collect({topics: topics, ties: ties}) AS shared
            ORDER BY party.byName
            WITH city, acting, collect({
              party: party.id,
              topics: COLLECT { UNWIND shared AS one UNWIND one.topics AS topic RETURN DISTINCT topic ORDER BY topic },
              edges: COLLECT { UNWIND shared AS one UNWIND one.ties AS edge WITH DISTINCT edge ORDER BY edge.id LIMIT 100 RETURN %s }
            }) AS partners
            RETURN city.id AS city, [actor IN acting | actor.id] AS acting, partners
            """.formatted(Standing.status("thing"), Edge.PROJECTION);

    private final Graph graph;

    private final Entities entities;

    SharedPartners(Graph graph, Entities entities) {
        this.graph = graph;
        this.entities = entities;
    }

    @SchemaMapping(typeName = "Insights", field = "sharedPartners")
    Shared sharedPartners(Insights insights, @Argument String of, @Argument String and, @Argument int first) {
        List<String> cities = this.entities.ids(List.of(new Entities.Asked("of", of), new Entities.Asked("and", and)), List.of(City.TYPE), insights.at());
        String one = cities.getFirst();
        String other = cities.getLast();
        if (one.equals(other)) {
            throw Problem.invalid("and", and, "the id of another city than of");
        }
        Map<String, Object> parameters = insights.parameters(first);
        parameters.put("cities", cities);
        Map<String, Circle> circles = this.graph.rows(PARTNERS, parameters)
            .stream()
            .map(row -> Circle.of(new Properties(row.asMap()), insights))
            .collect(Collectors.toMap(Circle::city, Function.identity()));
        Circle ones = circles.getOrDefault(one, Circle.empty(one));
        Circle others = circles.getOrDefault(other, Circle.empty(other));
        List<SharedPartner> shared = ones.partners()
            .values()
            .stream()
            .filter(partner -> others.partners().containsKey(partner.id()))
            .map(partner -> new SharedPartner(insights.key(partner.id()), edges(partner, others)))
            .limit(first)
            .toList();
        List<Introduction> introductions = Stream
            .concat(introductions(ones, others, insights), introductions(others, ones, insights))
            .sorted(Comparator.comparingInt(introduction -> -introduction.topics().size()))
            .limit(first)
            .toList();
        return new Shared(shared, introductions);
    }

    @SchemaMapping
    CompletableFuture<Party> party(SharedPartner row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.party()).thenApply(Party.class::cast);
    }

    @SchemaMapping
    CompletableFuture<Party> party(Introduction row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.party()).thenApply(Party.class::cast);
    }

    @SchemaMapping
    CompletableFuture<City> knownTo(Introduction row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.knownTo()).thenApply(City.class::cast);
    }

    @SchemaMapping
    CompletableFuture<City> newTo(Introduction row, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(row.newTo()).thenApply(City.class::cast);
    }

    @SchemaMapping
    CompletableFuture<List<Topic>> topics(Introduction row, DataLoader<Claim.Key, Entity> entities) {
        return entities.loadMany(row.topics()).thenApply(topics -> topics.stream().map(Topic.class::cast).toList());
    }

    private static List<Edge> edges(Circle.Partner partner, Circle others) {
        return Stream.of(partner, others.partners().getOrDefault(partner.id(), partner))
            .flatMap(side -> side.edges().stream())
            .distinct()
            .toList();
    }

    /// Partners of the one that the other has nothing to do with, though both care about the same topics.
    private static Stream<Introduction> introductions(Circle from, Circle to, Insights insights) {
        return from.partners()
            .values()
            .stream()
            .filter(partner -> !to.partners().containsKey(partner.id()) && !to.acting().contains(partner.id()))
            .map(partner -> new Introduction(insights.key(partner.id()), insights.key(from.city()), insights.key(to.city()),
                    insights.keys(partner.topics().stream().filter(to.topics()::contains).toList()), partner.edges()))
            .filter(introduction -> !introduction.topics().isEmpty());
    }

    /// What two cities have in common, and could have.
    ///
    /// @param partners of both
    /// @param introductions partners of one that it could introduce to the other
    record Shared(List<SharedPartner> partners, List<Introduction> introductions) {
    }

    /// A partner of both cities.
    ///
    /// @param party who
    /// @param edges what it has to do with, with the one or the other
    record SharedPartner(Claim.Key party, List<Edge> edges) {
    }

    /// A partner of one city that it could introduce to another.
    ///
    /// @param party who
    /// @param knownTo the city it works with
    /// @param newTo the city it does not work with
    /// @param topics that both care about
    /// @param edges what it has to do with, with the city it works with
    record Introduction(Claim.Key party, Claim.Key knownTo, Claim.Key newTo, List<Claim.Key> topics, List<Edge> edges) {
    }

}
