package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// How things are connected: what lies around one, and what leads from one to another.
@GraphTest
class NetworkTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void aroundGumiLieItsMemorandumAndItsCityHall() {
        this.graphQl.document("""
                { network(center: "gumi", asOf: "2019-10-31", knownBy: "2019-10-31") {
                    center { id } complete leftOut
                    nodes { id kind name(language: "en") distance degree place { id } country { code } entity { __typename } }
                    edges { id kind source target role label(language: "en") since until } } }
                """).execute().path("network").matchesJsonStrictly("""
                { "center": {"id": "gumi"}, "complete": true, "leftOut": 0,
                  "nodes": [
                    {"id": "gumi", "kind": "CITY", "name": "Gumi", "distance": 0, "degree": 3,
                     "place": {"id": "gumi"}, "country": {"code": "KR"}, "entity": {"__typename": "City"}},
                    {"id": "alcaldia-gumi", "kind": "ORGANISATION", "name": "Gumi City Hall", "distance": 1, "degree": 3,
                     "place": {"id": "gumi"}, "country": {"code": "KR"}, "entity": {"__typename": "Organisation"}},
                    {"id": "mou-gumi", "kind": "AGREEMENT", "name": "Memorandum of Understanding between Bucaramanga and Gumi",
                     "distance": 1, "degree": 5, "place": null, "country": null, "entity": {"__typename": "Agreement"}}],
                  "edges": [
                    {"id": "alcaldia-gumi-governs-gumi", "kind": "GOVERNS", "source": "alcaldia-gumi", "target": "gumi",
                     "role": null, "label": "governs", "since": null, "until": null},
                    {"id": "alcaldia-gumi-seated-in-gumi", "kind": "SEATED_IN", "source": "alcaldia-gumi", "target": "gumi",
                     "role": null, "label": "seated in", "since": null, "until": null},
                    {"id": "mou-gumi-gumi-signatory", "kind": "PARTY_TO", "source": "gumi", "target": "mou-gumi",
                     "role": "SIGNATORY", "label": "party to (signatory)", "since": null, "until": null}] }
                """);
    }

    @Test
    void everyEdgeLeadsFromOneShownNodeToAnotherAndIsSourced() {
        var answer = this.graphQl
            .document("{ network(center: \"metrobici\", depth: 3) { complete nodes { id } edges { id source target citations { section } } } }")
            .execute();
        var nodes = answer.path("network.nodes[*].id").entityList(String.class).get();
        assertThat(nodes).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(answer.path("network.edges[*].id").entityList(String.class).get()).doesNotHaveDuplicates().isSorted();
        assertThat(nodes).containsAll(answer.path("network.edges[*].source").entityList(String.class).get())
            .containsAll(answer.path("network.edges[*].target").entityList(String.class).get());
        answer.path("network.edges[?(@.id == 'metrobici-fundacion-bavaria-donating')].citations[*].section")
            .entityList(String.class)
            .containsExactly("Gestión de recursos, c. Metrobici")
            .path("network.edges[?(@.id == 'bavaria-metrobici:gives')].citations[*].section")
            .entityList(String.class)
            .satisfies(sections -> assertThat(sections).isNotEmpty());
    }

    @Test
    void pastTheLimitTheNearestAndStrongestPartIsShown() {
        this.graphQl.document("{ network(center: \"metrobici\", limit: 4) { complete leftOut nodes { id distance } } }")
            .execute()
            .path("network")
            .matchesJsonStrictly("""
                    { "complete": false, "leftOut": 30,
                      "nodes": [{"id": "metrobici", "distance": 0}, {"id": "bucaramanga", "distance": 1},
                                {"id": "sistema-bicicletas-publicas", "distance": 1}, {"id": "ofai", "distance": 1}] }
                    """);
    }

    @Test
    void onlyKindsThatAreAskedForAreFollowed() {
        this.graphQl.document("{ network(center: \"mou-pittsburgh\", depth: 2, kinds: [PARTY_TO, COVERS]) { nodes { id } edges { kind } } }")
            .execute()
            .path("network.nodes[*].id")
            .entityList(String.class)
            .contains("mou-pittsburgh", "pittsburgh", "bucaramanga", "ofai", "programa-hermanas-pittsburgh", "mou-gumi")
            .doesNotContain("tema-migracion", "alcaldia-pittsburgh")
            .path("network.edges[*].kind")
            .entityList(String.class)
            .satisfies(kinds -> assertThat(kinds).containsOnly("PARTY_TO", "COVERS"));
    }

    /// The first report tells of a contribution by the foundation, the second that it takes part as a donor.
    @Test
    void whatWasNotKnownYetIsNotAround() {
        this.graphQl.document("{ network(center: \"metrobici\", knownBy: \"2019-06-30\") { nodes { id } } }")
            .execute()
            .path("network.nodes[*].id")
            .entityList(String.class)
            .contains("bavaria-metrobici")
            .doesNotContain("uts", "uts-metrobici", "fundacion-bavaria");
    }

    @Test
    void theMemorandumConnectsPittsburghAndBucaramanga() {
        this.graphQl.document("""
                { paths(from: "pittsburgh", to: "bucaramanga", kinds: [PARTY_TO], asOf: "2019-10-31", knownBy: "2019-10-31") {
                    length text(language: "en") steps { from { id } through { id } to { id } text(language: "en") }
                    edges { id citations { section } } } }
                """).execute().path("paths").matchesJsonStrictly("""
                [ { "length": 1,
                    "text": "Pittsburgh — party to (signatory) → Memorandum of Understanding between Bucaramanga and Pittsburgh ← party to (signatory) — Bucaramanga",
                    "steps": [{ "from": {"id": "pittsburgh"}, "through": [{"id": "mou-pittsburgh"}], "to": {"id": "bucaramanga"},
                      "text": "Pittsburgh — party to (signatory) → Memorandum of Understanding between Bucaramanga and Pittsburgh ← party to (signatory) — Bucaramanga" }],
                    "edges": [
                      {"id": "mou-pittsburgh-pittsburgh-signatory", "citations": [{"section": "Gestión de recursos, a. Pittsburgh"}, {"section": "Gestión de recursos, a. Pittsburgh"}]},
                      {"id": "mou-pittsburgh-bucaramanga-signatory", "citations": [{"section": "Gestión de recursos, a. Pittsburgh"}, {"section": "Gestión de recursos, a. Pittsburgh"}]}] } ]
                """);
    }

    @Test
    void gumiAndTheSwissGovernmentMeetThroughTheOffice() {
        this.graphQl.document("""
                { paths(from: "gumi", to: "gobierno-suizo", kinds: [PARTY_TO, PARTICIPATES_IN]) { length text } }
                """).execute().path("paths").matchesJsonStrictly("""
                [ { "length": 2,
                    "text": "Gumi — es parte de (firmante) → Memorando de Entendimiento entre Bucaramanga y Gumi ← es parte de (facilitador) — Oficina de Asuntos Internacionales — participa en (socio) → Construcción Sostenible Colombia + Competitiva ← participa en (financiador) — Gobierno de Suiza" } ]
                """);
    }

    @Test
    void twoThingsThatBelongTogetherAreOneStep() {
        this.graphQl.document("{ paths(from: \"oim\", to: \"imebu\", kinds: [PARTY_TO, COVERS, PARTICIPATES_IN]) { length edges { id } } }")
            .execute()
            .path("paths")
            .matchesJsonStrictly("""
                    [ { "length": 1, "edges": [{"id": "alianza-progresa-oim-oim-signatory"}, {"id": "alianza-progresa-oim-covers-progresa"},
                                               {"id": "progresa-imebu-accountable"}] } ]
                    """);
    }

    @Test
    void tenChainsAtMostTheSameEachTime() {
        String question = "{ paths(from: \"gumi\", to: \"c40-cities\") { length edges { id } } }";
        var paths = this.graphQl.document(question).execute().path("paths").entityList(Object.class).hasSize(10).get();
        assertThat(paths).doesNotHaveDuplicates()
            .isEqualTo(this.graphQl.document(question).execute().path("paths").entityList(Object.class).get());
    }

    @Test
    void noChainIsAnEmptyList() {
        this.graphQl.document("{ paths(from: \"gumi\", to: \"gobierno-suizo\", maxLength: 1) { length } }")
            .execute()
            .path("paths")
            .entityList(Object.class)
            .hasSize(0);
    }

}
