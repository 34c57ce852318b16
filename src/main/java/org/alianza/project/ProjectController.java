package org.alianza.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.listing.Related;
import org.alianza.partner.City;
import org.alianza.selection.Selection;
import org.alianza.topic.Topic;
import org.alianza.topic.Topics;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProjectController {

    private static final String PARTICIPANTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})<-[relation:PARTICIPATES_IN]-(party:Entity)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, relation { .* } AS relation, party { .*, labels: labels(party) } AS party
            ORDER BY row, party.byName, relation.role, relation.id
            """;

    private static final String PLACES = Related.along("(:Project {id: key.id})-[relation:LOCATED_IN]->(n:City)");

    private static final String COMPONENTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})-[:HAS_COMPONENT]->(component:Component)
            WHERE component.knownFrom <= key.knownBy
            RETURN key.row AS row, component { .* } AS component
            ORDER BY row, component.position, component.id
            """;

    private static final String PARENTS = Related.along("(:Project {id: key.id})-[relation:PART_OF]->(n:Project)");

    private static final String PARTS = Related.along("(:Project {id: key.id})<-[relation:PART_OF]-(n:Project)");

    private static final String OF_CITIES = Related
        .alongSides("(side)-[relation:PARTICIPATES_IN|LOCATED_IN]-(n:Project)", "byName");

    private static final String OF_TOPICS = Related.along("(:Topic {id: key.id})<-[relation:ABOUT]-(n:Project)");

    private final Graph graph;

    private final Listing listing;

    private final Topics topics;

    ProjectController(Graph graph, Listing listing, Topics topics) {
        this.graph = graph;
        this.listing = listing;
        this.topics = topics;
    }

    @QueryMapping
    @Nullable Object project(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Project.TYPE, id, selection, at);
    }

    @QueryMapping
    Object projects(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Project.TYPE, filter, orderBy, page, selection, at);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> status(Project project, DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(project.key()).thenApply(StatusEntry::latest);
    }

    @SchemaMapping
    CompletableFuture<List<StatusEntry>> statusHistory(Project project,
            DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(project.key());
    }

    @SchemaMapping
    CompletableFuture<List<EntityDate>> dates(Project project, DataLoader<Claim.Key, List<EntityDate>> dates) {
        return dates.load(project.key());
    }

    @BatchMapping
    Map<Project, List<Participation>> participants(List<Project> projects) {
        return this.graph.lists(PARTICIPANTS, projects, Participation::of);
    }

    @BatchMapping
    Map<Project, List<City>> places(List<Project> projects) {
        return this.listing.related(PLACES, projects, City.TYPE);
    }

    @BatchMapping
    Map<Project, List<Topic>> topics(List<Project> projects) {
        return this.topics.of(projects);
    }

    @BatchMapping
    Map<Project, List<Component>> components(List<Project> projects) {
        return this.graph.lists(COMPONENTS, projects, (row, of) -> {
            var component = row.map("component");
            return new Component(component.required("id"), Translations.of(component, "name"), of.at());
        });
    }

    @BatchMapping
    Map<Project, List<Project>> parents(List<Project> projects) {
        return this.listing.related(PARENTS, projects, Project.TYPE);
    }

    @BatchMapping
    Map<Project, List<Project>> parts(List<Project> projects) {
        return this.listing.related(PARTS, projects, Project.TYPE);
    }

    @BatchMapping
    Map<City, List<Project>> projects(List<City> cities) {
        return this.listing.related(OF_CITIES, cities, Project.TYPE);
    }

    @BatchMapping(typeName = "Topic", field = "projects")
    Map<Topic, List<Project>> projectsAbout(List<Topic> topics) {
        return this.listing.related(OF_TOPICS, topics, Project.TYPE);
    }

}
