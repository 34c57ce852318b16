package org.alianza.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityConnection;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.alianza.project.StatusEntry;
import org.alianza.topic.Topic;
import org.alianza.topic.Topics;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class EventController {

    private static final String ATTENDEES = """
            UNWIND $keys AS key
            MATCH (event:Event {id: key.id})<-[relation:ATTENDS]-(party:Entity)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            RETURN key.row AS row, event { .* } AS event, relation { .* } AS relation, party { .*, labels: labels(party) } AS party
            ORDER BY row, party.byName, relation.role, relation.id
            """;

    private static final String PLACES = """
            UNWIND $keys AS key
            MATCH (:Event {id: key.id})-[relation:LOCATED_IN]->(city:City)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            RETURN key.row AS row, city { .* } AS city
            ORDER BY row, city.byName
            """;

    private static final String PROJECTS = """
            UNWIND $keys AS key
            MATCH (:Event {id: key.id})-[relation:CONCERNS]->(project:Project)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            RETURN key.row AS row, project { .* } AS project
            ORDER BY row, project.byName
            """;

    private static final String AGREEMENTS = """
            UNWIND $keys AS key
            MATCH (:Event {id: key.id})-[relation:CONCERNS]->(agreement:Agreement)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            RETURN key.row AS row, agreement { .* } AS agreement
            ORDER BY row, agreement.byName
            """;

    /// A city hall acts for its city: what either took part in, both are asked for.
    private static final String ATTENDED = """
            UNWIND $keys AS key
            MATCH (self:Entity {id: key.id})
            CALL (key, self) {
              MATCH (self)-[governs:GOVERNS]-(other:Entity)
              WHERE governs.knownFrom <= key.knownBy AND governs.holdsFrom <= key.asOf AND governs.holdsUntil >= key.asOf
              RETURN other AS side
              UNION
              RETURN self AS side
            }
            MATCH (side)-[relation:ATTENDS|LOCATED_IN]-(event:Event)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            WITH DISTINCT key, event
            RETURN key.row AS row, event { .* } AS event
            ORDER BY row, event.byDate
            """;

    private static final String CONCERNING = """
            UNWIND $keys AS key
            MATCH (:Entity {id: key.id})<-[relation:CONCERNS]-(event:Event)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf
            RETURN key.row AS row, event { .* } AS event
            ORDER BY row, event.byDate
            """;

    private final Graph graph;

    private final Listing listing;

    private final Topics topics;

    EventController(Graph graph, Listing listing, Topics topics, BatchLoaderRegistry loaders) {
        this.graph = graph;
        this.listing = listing;
        this.topics = topics;
        loaders.<Claim.Key, List<Attendance>>forName("attendances")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> attendances(keys)));
    }

    @QueryMapping
    @Nullable Event event(@Argument String id, Moment at) {
        return this.listing.find(Event.TYPE, id, at);
    }

    @QueryMapping
    EntityConnection<Event> events(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page,
            Moment at) {
        return this.listing.page(Event.TYPE, filter, orderBy, page, at);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> status(Event event, DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(event.key()).thenApply(StatusEntry::latest);
    }

    @SchemaMapping
    CompletableFuture<List<StatusEntry>> statusHistory(Event event,
            DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(event.key());
    }

    @SchemaMapping
    CompletableFuture<List<Attendance>> attendees(Event event, DataLoader<Claim.Key, List<Attendance>> attendances) {
        return attendances.load(event.key());
    }

    @SchemaMapping
    CompletableFuture<List<Party>> hosts(Event event, DataLoader<Claim.Key, List<Attendance>> attendances) {
        return attendances.load(event.key())
            .thenApply(all -> all.stream()
                .filter(attendance -> attendance.role().equals(Attendance.HOST))
                .map(Attendance::party)
                .toList());
    }

    @BatchMapping
    Map<Event, List<City>> places(List<Event> events) {
        return this.graph.lists(PLACES, events, (row, of) -> City.of(row.map("city"), of.at()));
    }

    @BatchMapping
    Map<Event, List<Project>> projects(List<Event> events) {
        return this.graph.lists(PROJECTS, events, (row, of) -> Project.of(row.map("project"), of.at()));
    }

    @BatchMapping
    Map<Event, List<Agreement>> agreements(List<Event> events) {
        return this.graph.lists(AGREEMENTS, events, (row, of) -> Agreement.of(row.map("agreement"), of.at()));
    }

    @BatchMapping
    Map<Event, List<Topic>> topics(List<Event> events) {
        return this.topics.of(events);
    }

    @BatchMapping(typeName = "Organisation", field = "events")
    Map<Organisation, List<Event>> attended(List<Organisation> organisations) {
        return events(ATTENDED, organisations);
    }

    @BatchMapping(typeName = "City", field = "events")
    Map<City, List<Event>> ofCities(List<City> cities) {
        return events(ATTENDED, cities);
    }

    @BatchMapping(typeName = "Project", field = "events")
    Map<Project, List<Event>> concerningProjects(List<Project> projects) {
        return events(CONCERNING, projects);
    }

    @BatchMapping(typeName = "Agreement", field = "events")
    Map<Agreement, List<Event>> concerningAgreements(List<Agreement> agreements) {
        return events(CONCERNING, agreements);
    }

    private <E extends Entity> Map<E, List<Event>> events(String cypher, List<E> entities) {
        return this.graph.lists(cypher, entities, (row, of) -> Event.of(row.map("event"), of.at()));
    }

    private Map<Claim.Key, List<Attendance>> attendances(Set<Claim.Key> events) {
        return this.graph.lists(ATTENDEES, events,
                (row, of) -> Attendance.of(row, Event.of(row.map("event"), of.at())));
    }

}
