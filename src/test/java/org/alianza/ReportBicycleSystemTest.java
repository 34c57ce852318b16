package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say of resources b, the cooperation with C40 Cities Finance Facility, and d,
/// sustainable construction.
@GraphTest
class ReportBicycleSystemTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void gizC40AndTheCityAgreedOnThePublicBicycleSystem() {
        this.graphQl.document("""
                {
                  agreement(id: "mou-c40-giz") {
                    kind status
                    projects { id }
                    parties { role party { name ... on Organisation { acronym } } }
                  }
                }
                """).execute().path("agreement").matchesJsonStrictly("""
                {
                  "kind": "MEMORANDUM_OF_UNDERSTANDING", "status": "SIGNED",
                  "projects": [{"id": "metrobici"}, {"id": "sistema-bicicletas-publicas"}],
                  "parties": [
                    {
                      "role": "SIGNATORY",
                      "party": {"name": "Agencia Alemana de Cooperación Internacional", "acronym": "GIZ"}
                    },
                    {"role": "SIGNATORY", "party": {"name": "Bucaramanga"}},
                    {"role": "SIGNATORY", "party": {"name": "C40 Cities Climate Leadership Group", "acronym": "C40"}},
                    {
                      "role": "FACILITATOR",
                      "party": {"name": "Oficina de Asuntos Internacionales", "acronym": "OFAI"}
                    }
                  ]
                }
                """);
    }

    @Test
    void threeCountriesFundTheBicycleSystemWithSumsNobodyReports() {
        this.graphQl.document("""
                {
                  contributions(filter: {project: ["sistema-bicicletas-publicas"], kind: [MONEY]}) {
                    nodes { giver { name } stage since money { amount } }
                  }
                }
                """).execute().path("contributions.nodes").matchesJsonStrictly("""
                [
                  {"giver": {"name": "Cooperación alemana"}, "stage": "COMMITTED", "since": "2018", "money": null},
                  {"giver": {"name": "Estados Unidos"}, "stage": "COMMITTED", "since": "2018", "money": null},
                  {"giver": {"name": "Reino Unido"}, "stage": "COMMITTED", "since": "2018", "money": null}
                ]
                """);
    }

    @Test
    void unknownSumsAddUpToNothingRatherThanZero() {
        this.graphQl.document("""
                {
                  organisation(id: "reino-unido") {
                    supports {
                      project { id }
                      roles
                      totals { money { amount } inKind { value } byStage { stage count money { amount } } }
                    }
                  }
                }
                """).execute().path("organisation.supports").matchesJsonStrictly("""
                [{
                  "project": {"id": "sistema-bicicletas-publicas"}, "roles": ["FUNDING"],
                  "totals": {
                    "money": [], "inKind": [],
                    "byStage": [{"stage": "COMMITTED", "count": 1, "money": []}]
                  }
                }]
                """);
    }

    @Test
    void theCityWasSelectedIn2018AndVisitedThreeTimesIn2019() {
        this.graphQl.document("""
                {
                  project(id: "sistema-bicicletas-publicas") { events { name start status } }
                }
                """).execute().path("project.events").matchesJson("""
                [
                  {
                    "name": "Selección de Bucaramanga por C40 Cities Finance Facility",
                    "start": "2018", "status": "HELD"
                  },
                  {
                    "name": "Primera visita de expertos de la cooperación con C40 CFF",
                    "start": "2019-03", "status": "HELD"
                  },
                  {"name": "Segunda visita de la cooperación con C40 CFF", "start": "2019", "status": "HELD"},
                  {"name": "Tercera visita de la cooperación con C40 CFF", "start": "2019", "status": "HELD"}
                ]
                """);
    }

    @Test
    void switzerlandCommitted1256755000PesosToTheChambersProject() {
        this.graphQl.document("""
                {
                  project(id: "construccion-sostenible") {
                    supporters {
                      party { name }
                      roles
                      contributions { stage kind }
                      totals { money { amount currency } inKind { value } }
                    }
                  }
                }
                """).execute().path("project.supporters").matchesJsonStrictly("""
                [
                  {
                    "party": {"name": "Cámara de Comercio de Bucaramanga"}, "roles": ["IMPLEMENTING"],
                    "contributions": [], "totals": {"money": [], "inKind": []}
                  },
                  {
                    "party": {"name": "Gobierno de Suiza"}, "roles": ["FUNDING"],
                    "contributions": [{"stage": "COMMITTED", "kind": "MONEY"}],
                    "totals": {"money": [{"amount": 1256755000, "currency": "COP"}], "inKind": []}
                  },
                  {
                    "party": {"name": "Oficina de Asuntos Internacionales"}, "roles": ["PARTNER"],
                    "contributions": [], "totals": {"money": [], "inKind": []}
                  }
                ]
                """);
    }

    @Test
    void sustainableConstructionHasFourResultsAndAMonitoringCommittee() {
        this.graphQl.document("""
                {
                  project(id: "construccion-sostenible") {
                    status
                    components { name }
                    events { name start }
                  }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {
                  "status": "IMPLEMENTATION",
                  "components": [
                    {"name": "Nuevos conocimientos para la ciudad"},
                    {"name": "Avance en aspectos normativos"},
                    {"name": "Actualización de la oferta académica"},
                    {"name": "Sistema de información en creación"}
                  ],
                  "events": [{"name": "Comité de seguimiento de Construcción Sostenible", "start": null}]
                }
                """);
    }

}
