package org.alianza.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.listing.Related;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.alianza.project.StatusEntry;
import org.alianza.selection.Selection;
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

    private static final String PLACES = Related.along("(:Event {id: key.id})-[relation:LOCATED_IN]->(n:City)");

    private static final String PROJECTS = Related.along("(:Event {id: key.id})-[relation:CONCERNS]->(n:Project)");

    private static final String AGREEMENTS = Related.along("(:Event {id: key.id})-[relation:CONCERNS]->(n:Agreement)");

    private static final String ATTENDED = Related
        .alongSides("(side)-[relation:ATTENDS|LOCATED_IN]-(n:Event)", "byDate");

    private static final String CONCERNING = Related
        .along("(:Entity {id: key.id})<-[relation:CONCERNS]-(n:Event)", "byDate");

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
    @Nullable Object event(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Event.TYPE, id, selection, at);
    }

    @QueryMapping
    Object events(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Event.TYPE, filter, orderBy, page, selection, at);
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
        return this.listing.related(PLACES, events, City.TYPE);
    }

    @BatchMapping
    Map<Event, List<Project>> projects(List<Event> events) {
        return this.listing.related(PROJECTS, events, Project.TYPE);
    }

    @BatchMapping
    Map<Event, List<Agreement>> agreements(List<Event> events) {
        return this.listing.related(AGREEMENTS, events, Agreement.TYPE);
    }

    @BatchMapping
    Map<Event, List<Topic>> topics(List<Event> events) {
        return this.topics.of(events);
    }

    @BatchMapping(typeName = "Organisation", field = "events")
    Map<Organisation, List<Event>> attended(List<Organisation> organisations) {
        return this.listing.related(ATTENDED, organisations, Event.TYPE);
    }

    @BatchMapping(typeName = "City", field = "events")
    Map<City, List<Event>> ofCities(List<City> cities) {
        return this.listing.related(ATTENDED, cities, Event.TYPE);
    }

    @BatchMapping(typeName = "Project", field = "events")
    Map<Project, List<Event>> concerningProjects(List<Project> projects) {
        return this.listing.related(CONCERNING, projects, Event.TYPE);
    }

    @BatchMapping(typeName = "Agreement", field = "events")
    Map<Agreement, List<Event>> concerningAgreements(List<Agreement> agreements) {
        return this.listing.related(CONCERNING, agreements, Event.TYPE);
    }

    private Map<Claim.Key, List<Attendance>> attendances(Set<Claim.Key> events) {
        return this.graph.lists(ATTENDEES, events,
                (row, of) -> Attendance.of(row, Event.of(row.map("event"), of.at())));
    }

}
