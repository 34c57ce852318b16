package org.alianza.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.partner.Organisation;
import org.alianza.project.Project;
import org.alianza.selection.Selection;
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
class ContributionController {

    private static final String READ = """
            WITH key, n, key.asOf AS asOf, key.knownBy AS knownBy
            RETURN key.row AS row, %s AS contribution
            ORDER BY row, n.byName
            """.formatted(Contribution.TYPE.projection());

    private static final String CONTRIBUTIONS = """
            UNWIND $keys AS key
            MATCH (n:Contribution {id: key.id})
            WHERE n.knownFrom <= key.knownBy AND n.holdsFrom <= key.asOf AND n.holdsUntil >= key.asOf
            """ + READ;

    private static final String TO_PROJECTS = """
            UNWIND $keys AS key
            MATCH (:Project {id: key.id})<-[:TO]-(n:Contribution)
            WHERE n.knownFrom <= key.knownBy AND n.holdsFrom <= key.asOf AND n.holdsUntil >= key.asOf
            """ + READ;

    private static final String OF_ORGANISATIONS = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})-[:GIVES]->(n:Contribution)
            WHERE n.knownFrom <= key.knownBy AND n.holdsFrom <= key.asOf AND n.holdsUntil >= key.asOf
            """ + READ;

    private static final String UNDER_AGREEMENTS = """
            UNWIND $keys AS key
            MATCH (:Agreement {id: key.id})<-[under:UNDER]-(n:Contribution)
            WHERE under.knownFrom <= key.knownBy AND n.knownFrom <= key.knownBy AND n.holdsFrom <= key.asOf AND n.holdsUntil >= key.asOf
            """ + READ;

    private final Graph graph;

    private final Listing listing;

    ContributionController(Graph graph, Listing listing, BatchLoaderRegistry loaders) {
        this.graph = graph;
        this.listing = listing;
        loaders.<Claim.Key, Contribution>forName("contributionsById")
            .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> contributions(keys)));
    }

    @QueryMapping
    @Nullable Object contribution(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Contribution.TYPE, id, selection, at);
    }

    @QueryMapping
    Object contributions(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Contribution.TYPE, filter, orderBy, page, selection, at);
    }

    @BatchMapping(typeName = "Project", field = "contributions")
    Map<Project, List<Contribution>> toProjects(List<Project> projects) {
        return this.graph.lists(TO_PROJECTS, projects, ContributionController::contribution);
    }

    @BatchMapping(typeName = "Organisation", field = "contributions")
    Map<Organisation, List<Contribution>> ofOrganisations(List<Organisation> organisations) {
        return this.graph.lists(OF_ORGANISATIONS, organisations, ContributionController::contribution);
    }

    @BatchMapping(typeName = "Agreement", field = "contributions")
    Map<Agreement, List<Contribution>> underAgreements(List<Agreement> agreements) {
        return this.graph.lists(UNDER_AGREEMENTS, agreements, ContributionController::contribution);
    }

    @BatchMapping(typeName = "Project", field = "totals")
    Map<Project, Totals> totalsOfProjects(List<Project> projects) {
        return totals(toProjects(projects));
    }

    @BatchMapping(typeName = "Organisation", field = "totals")
    Map<Organisation, Totals> totalsOfOrganisations(List<Organisation> organisations) {
        return totals(ofOrganisations(organisations));
    }

    @BatchMapping(typeName = "Agreement", field = "totals")
    Map<Agreement, Totals> totalsOfAgreements(List<Agreement> agreements) {
        return totals(underAgreements(agreements));
    }

    private static <E> Map<E, Totals> totals(Map<E, List<Contribution>> contributions) {
        Map<E, Totals> totals = new LinkedHashMap<>();
        contributions.forEach((entity, given) -> totals.put(entity, Totals.of(given)));
        return totals;
    }

    private Map<Claim.Key, Contribution> contributions(Set<Claim.Key> keys) {
        return this.graph.ones(CONTRIBUTIONS, keys, ContributionController::contribution);
    }

    private static Contribution contribution(Properties row, Claim of) {
        return Contribution.of(row.map("contribution"), of.at());
    }

}
