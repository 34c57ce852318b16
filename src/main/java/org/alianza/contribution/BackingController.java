package org.alianza.contribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Claim;
import org.alianza.graph.Graph;
import org.alianza.listing.Related;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.alianza.source.Citation;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BackingController {

    private static final String STAGES = """
            COLLECT {
              MATCH (given)-[:HAS_STAGE]->(stage:Stage)
              WHERE stage.knownFrom <= key.knownBy AND stage.holdsFrom <= key.asOf
              RETURN stage.id
            }""";

    private static final String GROUP = """
            WITH key, party, project, participation, given
            ORDER BY participation.role, given.byName
            WITH key, party, project,
              collect(DISTINCT participation.role) AS roles,
              collect(DISTINCT participation.id) AS participations,
              collect(DISTINCT given) AS givens
            RETURN key.row AS row,
              party { .*, labels: labels(party) } AS party,
              project { .* } AS project,
              roles,
              participations,
              [given IN givens | given.id] AS contributions,
              COLLECT { UNWIND givens AS given UNWIND %s AS id RETURN id } AS stages
            """.formatted(STAGES);

    private static final String SUPPORTERS = """
            UNWIND $keys AS key
            MATCH (project:Project {id: key.id})
            CALL (key, project) {
              MATCH (project)<-[participation:PARTICIPATES_IN]-(party:Entity)
              WHERE participation.role <> 'BENEFICIARY' AND participation.knownFrom <= key.knownBy
                AND participation.holdsFrom <= key.asOf AND participation.holdsUntil >= key.asOf
              RETURN party, participation, null AS given
              UNION ALL
              MATCH (project)<-[:TO]-(given:Contribution)<-[:GIVES]-(party:Entity)
              WHERE given.knownFrom <= key.knownBy AND given.holdsFrom <= key.asOf AND given.holdsUntil >= key.asOf
              RETURN party, null AS participation, given
            }
            """ + GROUP + "ORDER BY row, party.byName";

    private static final String SUPPORTED = """
            UNWIND $keys AS key
            MATCH (self:Entity {id: key.id})
            """ + Related.SIDES + """
            CALL (key, side) {
              MATCH (side)-[participation:PARTICIPATES_IN]->(project:Project)
              WHERE participation.role <> 'BENEFICIARY' AND participation.knownFrom <= key.knownBy
                AND participation.holdsFrom <= key.asOf AND participation.holdsUntil >= key.asOf
              RETURN project, participation, null AS given
              UNION ALL
              MATCH (side)-[:GIVES]->(given:Contribution)-[:TO]->(project:Project)
              WHERE given.knownFrom <= key.knownBy AND given.holdsFrom <= key.asOf AND given.holdsUntil >= key.asOf
              RETURN project, null AS participation, given
            }
            WITH key, self AS party, project, participation, given
            """ + GROUP + "ORDER BY row, project.byName";

    private static final String PARTNERS = """
            UNWIND $keys AS key
            MATCH (self:Entity {id: key.id})
            """ + Related.SIDES + """
            CALL (key, side) {
              MATCH (side)-[ours:PARTICIPATES_IN]->(project:Project)
              WHERE ours.role <> 'BENEFICIARY'
                AND ours.knownFrom <= key.knownBy AND ours.holdsFrom <= key.asOf AND ours.holdsUntil >= key.asOf
              RETURN project
              UNION
              MATCH (side)-[:GIVES]->(gift:Contribution)-[:TO]->(project:Project)
              WHERE gift.knownFrom <= key.knownBy AND gift.holdsFrom <= key.asOf AND gift.holdsUntil >= key.asOf
              RETURN project
            }
            CALL (key, project) {
              MATCH (project)<-[theirs:PARTICIPATES_IN]-(party:Entity)
              WHERE theirs.role <> 'BENEFICIARY'
                AND theirs.knownFrom <= key.knownBy AND theirs.holdsFrom <= key.asOf AND theirs.holdsUntil >= key.asOf
              RETURN party
              UNION
              MATCH (project)<-[:TO]-(given:Contribution)<-[:GIVES]-(party:Entity)
              WHERE given.knownFrom <= key.knownBy AND given.holdsFrom <= key.asOf AND given.holdsUntil >= key.asOf
              RETURN party
            }
            RETURN key.row AS row, self.id AS self, party, project, null AS agreement
            UNION
            UNWIND $keys AS key
            MATCH (self:Entity {id: key.id})
            """ + Related.SIDES + """
            MATCH (side)-[ours:PARTY_TO]->(agreement:Agreement)<-[theirs:PARTY_TO]-(party:Entity)
            WHERE ours.knownFrom <= key.knownBy AND ours.holdsFrom <= key.asOf AND ours.holdsUntil >= key.asOf
              AND theirs.knownFrom <= key.knownBy AND theirs.holdsFrom <= key.asOf AND theirs.holdsUntil >= key.asOf
            RETURN key.row AS row, self.id AS self, party, null AS project, agreement
            """;

    private static final String GROUPED_PARTNERS = """
            CALL () {
            %s
            }
            WITH row, self, party, project, agreement
            WHERE party.id <> self
            ORDER BY project.byName, agreement.byName
            WITH row, party, collect(DISTINCT project { .* }) AS projects, collect(DISTINCT agreement { .* }) AS agreements
            RETURN row, party { .*, labels: labels(party) } AS party, projects, agreements
            ORDER BY row, size(projects) + size(agreements) DESC, party.byName
            """.formatted(PARTNERS);

    private final Graph graph;

    BackingController(Graph graph) {
        this.graph = graph;
    }

    @BatchMapping
    Map<Project, List<Backing>> supporters(List<Project> projects) {
        return this.graph.lists(SUPPORTERS, projects,
                (row, project) -> Backing.of(row, Party.of(row.map("party"), project.at()), project));
    }

    @BatchMapping(typeName = "Organisation", field = "supports")
    Map<Organisation, List<Backing>> byOrganisations(List<Organisation> organisations) {
        return supports(organisations);
    }

    @BatchMapping(typeName = "City", field = "supports")
    Map<City, List<Backing>> byCities(List<City> cities) {
        return supports(cities);
    }

    @BatchMapping(typeName = "Organisation", field = "partners")
    Map<Organisation, List<Partner>> ofOrganisations(List<Organisation> organisations) {
        return partners(organisations);
    }

    @BatchMapping(typeName = "City", field = "partners")
    Map<City, List<Partner>> ofCities(List<City> cities) {
        return partners(cities);
    }

    @SchemaMapping(typeName = "Backing")
    CompletableFuture<List<Contribution>> contributions(Backing backing,
            DataLoader<Claim.Key, Contribution> contributionsById) {
        return contributionsById.loadMany(backing.contributionKeys());
    }

    @SchemaMapping(typeName = "Backing")
    CompletableFuture<Totals> totals(Backing backing, DataLoader<Claim.Key, Contribution> contributionsById) {
        return contributions(backing, contributionsById).thenApply(Totals::of);
    }

    @SchemaMapping(typeName = "Backing")
    CompletableFuture<List<Citation>> citations(Backing backing, DataLoader<Claim.Key, List<Citation>> citations) {
        return citations.loadMany(backing.claims())
            .thenApply(all -> List.copyOf(new LinkedHashSet<>(all.stream().flatMap(List::stream).toList())));
    }

    private <P extends Party> Map<P, List<Backing>> supports(List<P> parties) {
        return this.graph.lists(SUPPORTED, parties,
                (row, party) -> Backing.of(row, party, Project.of(row.map("project"), party.at())));
    }

    private <P extends Party> Map<P, List<Partner>> partners(List<P> parties) {
        return this.graph.lists(GROUPED_PARTNERS, parties, (row, of) -> new Partner(Party.of(row.map("party"), of.at()),
                row.maps("projects").stream().map(project -> Project.of(project, of.at())).toList(),
                row.maps("agreements").stream().map(agreement -> Agreement.of(agreement, of.at())).toList()));
    }

    /// A party that another has something in common with.
    ///
    /// @param party the other party
    /// @param sharedProjects both support
    /// @param sharedAgreements both are party to
    record Partner(Party party, List<Project> sharedProjects, List<Agreement> sharedAgreements) {
    }

}
