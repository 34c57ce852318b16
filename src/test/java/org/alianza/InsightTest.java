package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// What the two reports tell as a whole, as a reader of both would say at the end of October 2019.
@GraphTest
class InsightTest {

    @Autowired
    private GraphQlTester graphQl;

    /// The office is in everything; others work in two or three of its fields.
    @Test
    void theOfficeStandsBetweenMostCommunities() {
        GraphQlTester.Response answer = ask("brokers { party { id } participation bridges { hub { id } size edges { source target } } edges { id } }");
        answer.path("insights.brokers[*].party.id")
            .entityList(String.class)
            .containsExactly("ofai", "bureau-convenciones", "c40-cff", "camara-comercio-bucaramanga", "uis", "unab", "imebu")
            .path("insights.brokers[0].bridges[*].hub.id")
            .entityList(String.class)
            .contains("casa", "metrobici", "koica-ciat", "marca-ciudad", "sede-expo-aladi")
            .path("insights.brokers[4]")
            .matchesJson("""
                    { "party": {"id": "uis"}, "participation": 0.5,
                      "bridges": [{"hub": {"id": "metrobici"}}, {"hub": {"id": "koica-ciat"}}],
                      "edges": [{"id": "metrobici-uis-donating"}, {"id": "uis-metrobici:gives"}, {"id": "uis-metrobici:to"}, {"id": "koica-ciat-uis-partner"}] }
                    """);
    }

    @Test
    void oneProjectRestsOnASingleSupporter() {
        ask("singleSupporterProjects { project { id } supporter { id } edges { id } }").path("insights.singleSupporterProjects")
            .matchesJsonStrictly("""
                    [ { "project": {"id": "ciudad-norte-ciudad-jardin"}, "supporter": {"id": "bucaramanga"},
                        "edges": [{"id": "ciudad-norte-ciudad-jardin-bucaramanga-accountable"}] } ]
                    """);
    }

    /// In June the universities' help was still sought, and two supporters were not known of.
    @Test
    void whatWasKnownInJuneIsJudgedByWhatWasKnownInJune() {
        this.graphQl.document("{ insights(asOf: \"2019-06-30\", knownBy: \"2019-06-30\") { openPromises { contribution { id } stage } } }")
            .execute()
            .path("insights.openPromises[*].contribution.id")
            .entityList(String.class)
            .contains("bavaria-metrobici", "ministerio-transporte-metrobici")
            .doesNotContain("uis-metrobici", "unab-metrobici", "uts-metrobici", "adra-casa");
    }

    @Test
    void noReportSaysWhenAnAgreementEnds() {
        ask("expiringAgreements(within: \"P50Y\") { agreement { id } }").path("insights.expiringAgreements")
            .entityList(Object.class)
            .hasSize(0);
    }

    /// The first report tells of the delegation of April; the second names neither of these two any more
    /// for anything later. The others were only announced for events that no report tells the end of.
    @Test
    void ofSomePartnersNothingIsToldSinceJune() {
        ask("dormantPartners(since: \"2019-07-01\") { party { id } lastActivity edges { id } }").path("insights.dormantPartners[?(@.lastActivity != null)]")
            .matchesJsonStrictly("""
                    [ { "party": {"id": "alcaldia-pittsburgh"}, "lastActivity": "2019-04-30",
                        "edges": [{"id": "delegacion-pittsburgh-2019-04-alcaldia-pittsburgh-attendee"}] },
                      { "party": {"id": "parque-tecnologico-guatiguara"}, "lastActivity": "2019-04-30",
                        "edges": [{"id": "delegacion-pittsburgh-2019-04-parque-tecnologico-guatiguara-attendee"}] } ]
                    """)
            .path("insights.dormantPartners[?(@.lastActivity == null)].party.id")
            .entityList(String.class)
            .hasSize(14)
            .contains("alcaldia-gumi", "argentina", "uruguay");
        ask("dormantPartners(since: \"2019-04-30\") { lastActivity }").path("insights.dormantPartners[?(@.lastActivity != null)]")
            .entityList(Object.class)
            .hasSize(0);
    }

    @Test
    void everyAgreementWithAnotherSideIsKnownFromOurReportsAlone() {
        ask("oneSidedTies { agreement { id } claimedBy { id } unconfirmedBy { id } edges { id } }").path("insights.oneSidedTies")
            .entityList(Object.class)
            .hasSize(13)
            .path("insights.oneSidedTies[?(@.agreement.id == 'convenio-metrobici')]")
            .matchesJsonStrictly("""
                    [ { "agreement": {"id": "convenio-metrobici"}, "claimedBy": {"id": "bucaramanga"},
                        "unconfirmedBy": [{"id": "area-metropolitana"}, {"id": "direccion-transito"}, {"id": "metrolinea"}],
                        "edges": [{"id": "convenio-metrobici-alcaldia-bucaramanga-signatory"}, {"id": "convenio-metrobici-area-metropolitana-signatory"},
                                  {"id": "convenio-metrobici-direccion-transito-signatory"}, {"id": "convenio-metrobici-metrolinea-signatory"},
                                  {"id": "convenio-metrobici-ofai-facilitator"}, {"id": "convenio-metrobici-oficina-proyectos-estrategicos-facilitator"}] } ]
                    """)
            .path("insights.oneSidedTies[?(@.agreement.id == 'mou-pittsburgh')].unconfirmedBy[*].id")
            .entityList(String.class)
            .containsExactly("pittsburgh");
    }

    @Test
    void twelvePromisesAreOpen() {
        ask("openPromises { contribution { id } stage pledged age expected overdue edges { id } }").path("insights.openPromises[*].contribution.id")
            .entityList(String.class)
            .containsExactly("cooperacion-alemana-sistema-bicicletas", "estados-unidos-sistema-bicicletas",
                    "reino-unido-sistema-bicicletas", "comfenalco-progresa", "gobierno-suizo-construccion-sostenible",
                    "c40-cff-metrobici-data", "ministerio-transporte-metrobici", "ministerio-vivienda-portal", "adra-casa",
                    "uts-metrobici", "unab-metrobici", "uis-metrobici")
            .path("insights.openPromises[?(@.overdue == true)]")
            .matchesJsonStrictly("""
                    [ { "contribution": {"id": "ministerio-transporte-metrobici"}, "stage": "COMMITTED", "pledged": "2019-06-30",
                        "age": 123, "expected": "2019-10-15", "overdue": true,
                        "edges": [{"id": "ministerio-transporte-metrobici:gives"}, {"id": "ministerio-transporte-metrobici:to"}] } ]
                    """);
    }

    @Test
    void whatIsToBeDoneWithGumiHasNoProjectYet() {
        ask("topicGaps { agreement { id } topic { id } elsewhere { id } edges { id } }").path("insights.topicGaps").matchesJsonStrictly("""
                [ { "agreement": {"id": "mou-gumi"}, "topic": {"id": "tema-internacionalizacion"}, "elsewhere": [{"id": "koica-ciat"}],
                    "edges": [{"id": "mou-gumi-about-tema-internacionalizacion"}] } ]
                """);
    }

    /// Four met the delegation; who works on migration or bicycles could be introduced.
    @Test
    void whoMetTheDelegationIsAPartnerOfBothCities() {
        GraphQlTester.Response answer = ask("""
                sharedPartners(of: "bucaramanga", and: "pittsburgh") {
                  partners { party { id } edges { id } }
                  introductions { party { id } knownTo { id } newTo { id } topics { id } edges { id } } }""");
        answer.path("insights.sharedPartners.partners[*].party.id")
            .entityList(String.class)
            .containsExactly("camara-comercio-bucaramanga", "parque-tecnologico-guatiguara", "unab", "uis")
            .path("insights.sharedPartners.introductions[0]")
            .matchesJsonStrictly("""
                    { "party": {"id": "imebu"}, "knownTo": {"id": "bucaramanga"}, "newTo": {"id": "pittsburgh"},
                      "topics": [{"id": "tema-internacionalizacion"}, {"id": "tema-migracion"}],
                      "edges": [{"id": "koica-ciat-imebu-accountable"}, {"id": "progresa-imebu-accountable"},
                                {"id": "progresa-imebu-coordinating"}, {"id": "sede-expo-aladi-imebu-advising"}] }
                    """)
            .path("insights.sharedPartners.introductions[?(@.party.id == 'cruz-roja-santander')].topics[*].id")
            .entityList(String.class)
            .containsExactly("tema-migracion")
            .path("insights.sharedPartners.introductions[*].party.id")
            .entityList(String.class)
            .satisfies(parties -> assertThat(parties).contains("giz", "c40-cff", "fundacion-bavaria")
                .doesNotContain("uis", "ofai", "alcaldia-pittsburgh", "bucaramanga"));
    }

    private GraphQlTester.Response ask(String insight) {
        return this.graphQl.document("{ insights(asOf: \"2019-10-31\", knownBy: \"2019-10-31\") { " + insight + " } }").execute();
    }

}
