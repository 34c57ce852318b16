package org.alianza;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// What is selected is read in one statement, however it is written down.
@GraphTest
class SelectionTest {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() { };

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private MeterRegistry meters;

    @Test
    void theSameFieldIsAnsweredUnderEachAliasAndInEachLanguage() {
        assertThat(answer("""
                { city(id: "gumi") { es: name en: name(language: "en") ko: name(language: "ko") fr: name(language: "fr") name } }
                """)).isEqualTo(Map.of("es", "Gumi", "en", "Gumi", "ko", "구미시", "fr", "Gumi", "name", "Gumi"));
    }

    @Test
    void fieldsComeInTheOrderTheyWereAskedFor() {
        Map<String, Object> project = answer("{ project(id: \"metrobici\") { name status places { id } id ... on Project { acronym } participants { role } } }");
        assertThat(project.keySet()).containsExactly("name", "status", "places", "id", "acronym", "participants");
    }

    @Test
    void fragmentsAndDirectivesAreFollowed() {
        this.graphQl.document("""
                query Parts($with: Boolean = false) {
                  project(id: "metrobici") { ...parts ...parts id @include(if: $with) name @skip(if: true) }
                }
                fragment parts on Project { acronym places { ...place } }
                fragment place on City { country { code } }
                """).execute().path("project").matchesJsonStrictly("""
                { "acronym": null, "places": [{"country": {"code": "CO"}}] }
                """);
    }

    @Test
    void whatIsAskedOfOneTypeIsReadOfThatTypeAlone() {
        this.graphQl.document("""
                { agreement(id: "%s") { parties { party { __typename id ... on Organisation { governs { id } } ... on City { country { code } organisations { id } } } } } }
                """.formatted(agreement())).execute().path("agreement.parties[*].party").entityList(OBJECT).satisfies(parties -> {
            assertThat(parties).isNotEmpty();
            for (Map<String, Object> party : parties) {
                boolean city = "City".equals(party.get("__typename"));
                assertThat(party).containsOnlyKeys(city ? List.of("__typename", "id", "country", "organisations") : List.of("__typename", "id", "governs"));
                assertThat(answer("{ node(id: \"%s\") { __typename id ... on Organisation { governs { id } } ... on City { country { code } organisations { id } } } }"
                    .formatted(party.get("id")))).isEqualTo(party);
            }
        });
    }

    /// What follows from others is told though these are not asked for, and what is asked for twice is read once.
    @Test
    void whatFollowsFromOthersTakesNoStatementMore() {
        double before = statements();
        this.graphQl.document("""
                { project(id: "metrobici") { status statusHistory { status } totals { inKind { value unit } byStage { stage count } }
                    contributions { stage since money { amount } name giver { name } } } }
                """).execute().path("project").entity(OBJECT).satisfies(project -> {
            List<?> history = (List<?>) Objects.requireNonNull(project.get("statusHistory"));
            assertThat(project.get("status")).isEqualTo(((Map<?, ?>) history.getLast()).get("status"));
            assertThat((List<?>) project.get("contributions")).isNotEmpty();
        });
        assertThat(statements() - before).isEqualTo(1);
    }

    @Test
    void anEmptyPageIsAPage() {
        this.graphQl.document("""
                { projects(filter: {id: []}) { nodes { id } edges { cursor node { name } } pageInfo { hasNextPage endCursor } totalCount } }
                """).execute().path("projects").matchesJsonStrictly("""
                { "nodes": [], "edges": [], "pageInfo": {"hasNextPage": false, "endCursor": null}, "totalCount": 0 }
                """);
    }

    @Test
    void nodesAndEdgesTellTheSame() {
        this.graphQl.document("{ projects(first: 5) { nodes { id name } edges { node { id name } } } }").execute().path("projects").entity(OBJECT).satisfies(page -> {
            List<?> nodes = (List<?>) Objects.requireNonNull(page.get("nodes"));
            List<?> edges = (List<?>) Objects.requireNonNull(page.get("edges"));
            assertThat(edges).hasSize(5).map(edge -> ((Map<?, ?>) edge).get("node")).isEqualTo(nodes);
        });
    }

    private String agreement() {
        return this.graphQl.document("{ city(id: \"pittsburgh\") { agreements { id } } }").execute().path("city.agreements[0].id").entity(String.class).get();
    }

    private Map<String, Object> answer(String document) {
        return this.graphQl.document(document).execute().path("").entity(OBJECT).get().values().stream().map(SelectionTest::object).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private double statements() {
        return this.meters.get("alianza.graph.statements").timer().count();
    }

}
