package org.alianza.partner;

import java.util.List;
import java.util.Map;

import org.alianza.fact.Moment;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.listing.Related;
import org.alianza.selection.Selection;
import org.alianza.source.Source;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PartyController {

    private static final String IDENTIFIERS = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})-[:IDENTIFIED_BY]->(identifier:Identifier)
            RETURN key.row AS row, identifier.id AS id, identifier.scheme AS scheme, identifier.code AS code
            ORDER BY row, id
            """;

    private static final String SEATS = Related.along("(:Organisation {id: key.id})-[relation:SEATED_IN]->(n:City)");

    private static final String GOVERNED = Related.along("(:Organisation {id: key.id})-[relation:GOVERNS]->(n:City)");

    private static final String PARENTS = Related
        .along("(:Organisation {id: key.id})-[relation:PART_OF]->(n:Organisation)");

    private static final String PARTS = Related
        .along("(:Organisation {id: key.id})<-[relation:PART_OF]-(n:Organisation)");

    private static final String ORGANISATIONS = Related
        .along("(:City {id: key.id})<-[relation:SEATED_IN|GOVERNS]-(n:Organisation)");

    private static final String PUBLISHERS = """
            UNWIND $keys AS key
            MATCH (:Source {id: key.id})-[:PUBLISHED_BY]->(party:Entity)
            RETURN key.row AS row, party { .*, labels: labels(party) } AS party
            """;

    private final Graph graph;

    private final Listing listing;

    PartyController(Graph graph, Listing listing) {
        this.graph = graph;
        this.listing = listing;
    }

    @QueryMapping
    @Nullable Object city(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(City.TYPE, id, selection, at);
    }

    @QueryMapping
    Object cities(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(City.TYPE, filter, orderBy, page, selection, at);
    }

    @QueryMapping
    @Nullable Object organisation(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Organisation.TYPE, id, selection, at);
    }

    @QueryMapping
    Object organisations(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Organisation.TYPE, filter, orderBy, page, selection, at);
    }

    @BatchMapping
    Map<Organisation, List<Identifier>> identifiers(List<Organisation> organisations) {
        return this.graph.lists(IDENTIFIERS, organisations, (row, organisation) -> new Identifier(row.required("id"),
                row.required("scheme"), row.required("code")));
    }

    @BatchMapping
    Map<Organisation, City> seat(List<Organisation> organisations) {
        return this.listing.relatedOne(SEATS, organisations, City.TYPE);
    }

    @BatchMapping
    Map<Organisation, City> governs(List<Organisation> organisations) {
        return this.listing.relatedOne(GOVERNED, organisations, City.TYPE);
    }

    @BatchMapping
    Map<Organisation, Organisation> parent(List<Organisation> organisations) {
        return this.listing.relatedOne(PARENTS, organisations, Organisation.TYPE);
    }

    @BatchMapping
    Map<Organisation, List<Organisation>> parts(List<Organisation> organisations) {
        return this.listing.related(PARTS, organisations, Organisation.TYPE);
    }

    @BatchMapping
    Map<City, List<Organisation>> organisations(List<City> cities) {
        return this.listing.related(ORGANISATIONS, cities, Organisation.TYPE);
    }

    @BatchMapping
    Map<Source, Party> publisher(List<Source> sources) {
        return this.graph.ones(PUBLISHERS, sources, (row, of) -> Party.of(row.map("party"), of.at()));
    }

    /// An identifier in a register.
    ///
    /// @param id both parts together, as IATI writes it
    /// @param scheme the register, on org-id.guide
    /// @param code in the register
    record Identifier(String id, String scheme, String code) {
    }

}
