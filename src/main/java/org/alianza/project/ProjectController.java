package org.alianza.project;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityConnection;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.partner.City;
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

    private static final String PLACES = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})-[relation:LOCATED_IN]->(city:City)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, city { .* } AS city
            ORDER BY row, city.byName
            """;

    private static final String COMPONENTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})-[:HAS_COMPONENT]->(component:Component)
            WHERE component.knownFrom <= key.knownBy
            RETURN key.row AS row, component { .* } AS component
            ORDER BY row, component.position, component.id
            """;

    private static final String PARENTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})-[relation:PART_OF]->(parent:Project)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, parent { .* } AS project
            ORDER BY row, parent.byName
            """;

    private static final String PARTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})<-[relation:PART_OF]-(part:Project)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, part { .* } AS project
            ORDER BY row, part.byName
            """;

    private static final String PROJECTS_OF_CITIES = """
            UNWIND $keys AS key
            MATCH (city:City {id: key.id})
            CALL (key, city) {
              MATCH (city)<-[relation:LOCATED_IN]-(project:Project)
              WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
              RETURN project
              UNION
              MATCH (city)-[relation:PARTICIPATES_IN]->(project:Project)
              WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
              RETURN project
              UNION
              MATCH (city)<-[governs:GOVERNS]-(:Organisation)-[relation:PARTICIPATES_IN]->(project:Project)
              WHERE governs.knownFrom <= key.knownBy AND governs.holdsFrom <= key.asOf AND governs.holdsUntil >= key.asOf
                AND relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
              RETURN project
            }
            RETURN key.row AS row, project { .* } AS project
            ORDER BY row, project.byName
            """;

    private static final String PROJECTS_OF_TOPICS = """
            UNWIND $keys AS key
            MATCH (:Topic {id: key.id})<-[relation:ABOUT]-(project:Project)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, project { .* } AS project
            ORDER BY row, project.byName
            """;

    private final Graph graph;

    private final Listing listing;

    private final Topics topics;

    ProjectController(Graph graph, Listing listing, Topics topics) {
        this.graph = graph;
        this.listing = listing;
        this.topics = topics;
    }

    @QueryMapping
    @Nullable Project project(@Argument String id, Moment at) {
        return this.listing.find(Project.TYPE, id, at);
    }

    @QueryMapping
    EntityConnection<Project> projects(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page,
            Moment at) {
        return this.listing.page(Project.TYPE, filter, orderBy, page, at);
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
        return this.graph.lists(PLACES, projects, (row, of) -> City.of(row.map("city"), of.at()));
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
        return this.graph.lists(PARENTS, projects, (row, of) -> Project.of(row.map("project"), of.at()));
    }

    @BatchMapping
    Map<Project, List<Project>> parts(List<Project> projects) {
        return this.graph.lists(PARTS, projects, (row, of) -> Project.of(row.map("project"), of.at()));
    }

    @BatchMapping
    Map<City, List<Project>> projects(List<City> cities) {
        return this.graph.lists(PROJECTS_OF_CITIES, cities, (row, of) -> Project.of(row.map("project"), of.at()));
    }

    @BatchMapping(typeName = "Topic", field = "projects")
    Map<Topic, List<Project>> projectsAbout(List<Topic> topics) {
        return this.graph.lists(PROJECTS_OF_TOPICS, topics, (row, of) -> Project.of(row.map("project"), of.at()));
    }

}
