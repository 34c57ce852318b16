package org.alianza.partner;

import java.util.List;
import java.util.Map;

import org.alianza.fact.Moment;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityConnection;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
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

    private static final String SEATS = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})-[relation:SEATED_IN]->(city:City)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            RETURN key.row AS row, city { .* } AS city
            ORDER BY row, relation.holdsFrom DESC, city.byName
            """;

    private static final String GOVERNED = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})-[governs:GOVERNS]->(city:City)
            WHERE governs.knownFrom <= key.knownBy AND governs.holdsFrom <= key.asOf AND governs.holdsUntil >= key.asOf
            RETURN key.row AS row, city { .* } AS city
            ORDER BY row, governs.holdsFrom DESC, city.byName
            """;

    private static final String PARENTS = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})-[part:PART_OF]->(parent:Organisation)
            WHERE part.knownFrom <= key.knownBy AND part.holdsFrom <= key.asOf AND part.holdsUntil >= key.asOf
            RETURN key.row AS row, parent { .* } AS organisation
            ORDER BY row, part.holdsFrom DESC, parent.byName
            """;

    private static final String PARTS = """
            UNWIND $keys AS key
            MATCH (:Organisation {id: key.id})<-[part:PART_OF]-(child:Organisation)
            WHERE part.knownFrom <= key.knownBy AND part.holdsFrom <= key.asOf AND part.holdsUntil >= key.asOf
            RETURN key.row AS row, child { .* } AS organisation
            ORDER BY row, child.byName
            """;

    private static final String ORGANISATIONS = """
            UNWIND $keys AS key
            MATCH (:City {id: key.id})<-[relation:SEATED_IN|GOVERNS]-(organisation:Organisation)
            WHERE relation.knownFrom <= key.knownBy AND relation.holdsFrom <= key.asOf AND relation.holdsUntil >= key.asOf
            WITH DISTINCT key, organisation
            RETURN key.row AS row, organisation { .* } AS organisation
            ORDER BY row, organisation.byName
            """;

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
    @Nullable City city(@Argument String id, Moment at) {
        return this.listing.find(City.TYPE, id, at);
    }

    @QueryMapping
    EntityConnection<City> cities(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page,
            Moment at) {
        return this.listing.page(City.TYPE, filter, orderBy, page, at);
    }

    @QueryMapping
    @Nullable Organisation organisation(@Argument String id, Moment at) {
        return this.listing.find(Organisation.TYPE, id, at);
    }

    @QueryMapping
    EntityConnection<Organisation> organisations(@Argument @Nullable Filter filter, @Argument Order orderBy,
            PageRequest page, Moment at) {
        return this.listing.page(Organisation.TYPE, filter, orderBy, page, at);
    }

    @BatchMapping
    Map<Organisation, List<Identifier>> identifiers(List<Organisation> organisations) {
        return this.graph.lists(IDENTIFIERS, organisations, (row, organisation) -> new Identifier(row.required("id"),
                row.required("scheme"), row.required("code")));
    }

    @BatchMapping
    Map<Organisation, City> seat(List<Organisation> organisations) {
        return this.graph.ones(SEATS, organisations, (row, of) -> City.of(row.map("city"), of.at()));
    }

    @BatchMapping
    Map<Organisation, City> governs(List<Organisation> organisations) {
        return this.graph.ones(GOVERNED, organisations, (row, of) -> City.of(row.map("city"), of.at()));
    }

    @BatchMapping
    Map<Organisation, Organisation> parent(List<Organisation> organisations) {
        return this.graph.ones(PARENTS, organisations,
                (row, of) -> Organisation.of(row.map("organisation"), of.at()));
    }

    @BatchMapping
    Map<Organisation, List<Organisation>> parts(List<Organisation> organisations) {
        return this.graph.lists(PARTS, organisations, (row, of) -> Organisation.of(row.map("organisation"), of.at()));
    }

    @BatchMapping
    Map<City, List<Organisation>> organisations(List<City> cities) {
        return this.graph.lists(ORGANISATIONS, cities, (row, of) -> Organisation.of(row.map("organisation"), of.at()));
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
