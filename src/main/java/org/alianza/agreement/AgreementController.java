package org.alianza.agreement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.listing.Related;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.project.EntityDate;
import org.alianza.project.Project;
import org.alianza.project.StatusEntry;
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
class AgreementController {

    private static final String PARTIES = """
            UNWIND $keys AS key
            MATCH (:Agreement {id: key.id})<-[relation:PARTY_TO]-(party:Entity)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, relation { .* } AS relation, party { .*, labels: labels(party) } AS party
            ORDER BY row, party.byName, relation.role, relation.id
            """;

    private static final String PROJECTS = Related.along("(:Agreement {id: key.id})-[relation:COVERS]->(n:Project)");

    private static final String COVERING = Related.along("(:Project {id: key.id})<-[relation:COVERS]-(n:Agreement)");

    private static final String OF_PARTIES = Related.alongSides("(side)-[relation:PARTY_TO]->(n:Agreement)", "byName");

    private static final String SISTER_CITIES = """
            UNWIND $keys AS key
            MATCH (self:City {id: key.id})
            """ + Related.SIDES + """
            MATCH (side)-[ours:PARTY_TO]->(agreement:Agreement)<-[theirs:PARTY_TO]-(party:Entity)
            WHERE ours.knownFrom <= key.knownBy AND ours.holdsFrom <= key.asOf AND ours.holdsUntil >= key.asOf
              AND theirs.knownFrom <= key.knownBy AND theirs.holdsFrom <= key.asOf AND theirs.holdsUntil >= key.asOf
              AND ours.role = 'SIGNATORY' AND theirs.role = 'SIGNATORY'
              AND COLLECT {
                MATCH (agreement)-[:HAS_STATUS]->(status:Status)
                WHERE status.knownFrom <= key.knownBy AND status.holdsFrom <= key.asOf
                RETURN status.status ORDER BY status.holdsFrom DESC, status.knownFrom DESC, status.rank DESC LIMIT 1
              }[0] IN ['SIGNED', 'IN_FORCE']
            OPTIONAL MATCH (party)-[governs:GOVERNS]->(governed:City)
            WHERE governs.knownFrom <= key.knownBy AND governs.holdsFrom <= key.asOf AND governs.holdsUntil >= key.asOf
            WITH DISTINCT key, self, CASE WHEN party:City THEN party ELSE governed END AS sister, agreement
            WHERE sister IS NOT NULL AND sister <> self
            ORDER BY agreement.byName
            WITH key, sister, collect(agreement { .* }) AS agreements
            RETURN key.row AS row, sister { .* } AS city, agreements
            ORDER BY row, sister.byName
            """;

    private final Graph graph;

    private final Listing listing;

    private final Topics topics;

    AgreementController(Graph graph, Listing listing, Topics topics) {
        this.graph = graph;
        this.listing = listing;
        this.topics = topics;
    }

    @QueryMapping
    @Nullable Object agreement(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Agreement.TYPE, id, selection, at);
    }

    @QueryMapping
    Object agreements(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Agreement.TYPE, filter, orderBy, page, selection, at);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> status(Agreement agreement,
            DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(agreement.key()).thenApply(StatusEntry::latest);
    }

    @SchemaMapping
    CompletableFuture<List<StatusEntry>> statusHistory(Agreement agreement,
            DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return statuses.load(agreement.key());
    }

    @SchemaMapping
    CompletableFuture<Boolean> inForce(Agreement agreement, DataLoader<Claim.Key, List<StatusEntry>> statuses) {
        return status(agreement, statuses).thenApply(status -> "SIGNED".equals(status) || "IN_FORCE".equals(status));
    }

    @SchemaMapping
    CompletableFuture<List<EntityDate>> dates(Agreement agreement, DataLoader<Claim.Key, List<EntityDate>> dates) {
        return dates.load(agreement.key());
    }

    @SchemaMapping
    CompletableFuture<@Nullable PartialDate> signed(Agreement agreement,
            DataLoader<Claim.Key, List<EntityDate>> dates) {
        return date(agreement, "SIGNED", dates);
    }

    @SchemaMapping
    CompletableFuture<@Nullable PartialDate> validFrom(Agreement agreement,
            DataLoader<Claim.Key, List<EntityDate>> dates) {
        return date(agreement, "VALID_FROM", dates);
    }

    @SchemaMapping
    CompletableFuture<@Nullable PartialDate> validUntil(Agreement agreement,
            DataLoader<Claim.Key, List<EntityDate>> dates) {
        return date(agreement, "VALID_UNTIL", dates);
    }

    @SchemaMapping
    CompletableFuture<@Nullable PartialDate> renewal(Agreement agreement,
            DataLoader<Claim.Key, List<EntityDate>> dates) {
        return date(agreement, "RENEWAL", dates);
    }

    private static CompletableFuture<@Nullable PartialDate> date(Agreement agreement, String kind,
            DataLoader<Claim.Key, List<EntityDate>> dates) {
        return dates.load(agreement.key()).thenApply(all -> EntityDate.latest(all, kind));
    }

    @BatchMapping
    Map<Agreement, List<AgreementParty>> parties(List<Agreement> agreements) {
        return this.graph.lists(PARTIES, agreements, AgreementParty::of);
    }

    @BatchMapping
    Map<Agreement, List<Project>> projects(List<Agreement> agreements) {
        return this.listing.related(PROJECTS, agreements, Project.TYPE);
    }

    @BatchMapping
    Map<Agreement, List<Topic>> topics(List<Agreement> agreements) {
        return this.topics.of(agreements);
    }

    @BatchMapping(typeName = "Project", field = "agreements")
    Map<Project, List<Agreement>> covering(List<Project> projects) {
        return this.listing.related(COVERING, projects, Agreement.TYPE);
    }

    @BatchMapping(typeName = "Organisation", field = "agreements")
    Map<Organisation, List<Agreement>> ofOrganisations(List<Organisation> organisations) {
        return this.listing.related(OF_PARTIES, organisations, Agreement.TYPE);
    }

    @BatchMapping(typeName = "City", field = "agreements")
    Map<City, List<Agreement>> ofCities(List<City> cities) {
        return this.listing.related(OF_PARTIES, cities, Agreement.TYPE);
    }

    @BatchMapping
    Map<City, List<SisterCity>> sisterCities(List<City> cities) {
        return this.graph.lists(SISTER_CITIES, cities, (row, of) -> SisterCity.of(row, of.at()));
    }

}
