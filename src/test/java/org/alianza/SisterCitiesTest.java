package org.alianza;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// The questions a graph is for, on the sister cities of the world.
@GraphTest
@Tag("own-data")
class SisterCitiesTest {

    /// The city with most sister cities.
    private static final String BUSIEST = "sankt-petersburg";

    private static final int TIES_OF_BUSIEST = 98;

    @Autowired
    private GraphQlTester graphQl;

    @DynamicPropertySource
    static void world(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> SisterCities.write(Path.of("target/sister-cities")).toString());
    }

    @Test
    void everyCityAndEveryPairIsThere() {
        this.graphQl.document("{ cities { totalCount } agreements { totalCount } }")
            .execute()
            .path("cities.totalCount")
            .entity(Integer.class)
            .isEqualTo(SisterCities.CITIES)
            .path("agreements.totalCount")
            .entity(Integer.class)
            .isEqualTo(SisterCities.PAIRS);
    }

    @Test
    void fiveStepsLeadFromBucaramangaToPittsburgh() {
        String question = """
                { paths(from: "bucaramanga", to: "pittsburgh", maxLength: %d) {
                    length text(language: "en") steps { from { id } to { id } through { id } edges { kind } } } }
                """;
        List<Map<String, Object>> paths = paths(question.formatted(5));
        assertThat(paths).hasSize(3).allSatisfy(path -> assertThat(path.get("length")).isEqualTo(5));
        assertThat(paths.getFirst().get("text")).asString()
            .startsWith("Bucaramanga — party to (signatory) → Sister cities ")
            .contains(" ← party to (signatory) — Ribeirão Preto — party to (signatory) → ")
            .endsWith(" ← party to (signatory) — Pittsburgh");
        assertThat(paths).doesNotHaveDuplicates().isEqualTo(paths(question.formatted(8)));
        assertThat(paths(question.formatted(4))).isEmpty();
    }

    @Test
    void exactlyTheTiesThatOneCityClaimsAreOneSided() {
        this.graphQl.document("{ insights { oneSidedTies(first: 1000) { agreement { id } claimedBy { id } unconfirmedBy { id } edges { id } } } }")
            .execute()
            .path("insights.oneSidedTies")
            .entityList(Object.class)
            .hasSize(SisterCities.ONE_SIDED)
            .path("insights.oneSidedTies[*].agreement.id")
            .entityList(String.class)
            .satisfies(ids -> assertThat(ids).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @CsvSource({ "1, 50, 50, 49", "1, 500, 99, 0", "2, 500, 197, 0", "2, 100, 100, 97" })
    void theNetworkAroundTheBusiestCityStaysWithinItsLimit(int depth, int limit, int nodes, int leftOut) {
        this.graphQl.document("""
                { network(center: "%s", depth: %d, limit: %d, kinds: [PARTY_TO]) { leftOut complete nodes { id degree distance } edges { source target } } }
                """.formatted(BUSIEST, depth, limit))
            .execute()
            .path("network.nodes")
            .entityList(Object.class)
            .hasSize(nodes)
            .path("network.leftOut")
            .entity(Integer.class)
            .isEqualTo(leftOut)
            .path("network.complete")
            .entity(Boolean.class)
            .isEqualTo(leftOut == 0)
            .path("network.nodes[0].degree")
            .entity(Integer.class)
            .isEqualTo(TIES_OF_BUSIEST + 1);
    }

    /// Of the others nobody knows where one of the two is: neither the city nor its country.
    @Test
    void everyPairOfCitiesThatAreSomewhereIsDrawn() {
        this.graphQl.document("{ map(kinds: [AGREEMENT]) { links { count } } }")
            .execute()
            .path("map.links")
            .entityList(Object.class)
            .hasSize(SisterCities.DRAWN);
    }

    @Test
    void brokersAreTheSameEachTime() {
        String question = "{ insights { brokers(first: 5) { party { id } participation bridges { hub { id } size edges { id } } } } }";
        List<Map<String, Object>> brokers = rows(question, "insights.brokers");
        assertThat(brokers).hasSize(5).isEqualTo(rows(question, "insights.brokers"));
    }

    private List<Map<String, Object>> paths(String question) {
        return rows(question, "paths");
    }

    private List<Map<String, Object>> rows(String question, String path) {
        return this.graphQl.document(question).execute().path(path).entityList(new ParameterizedTypeReference<Map<String, Object>>() {
        }).get();
    }

}
