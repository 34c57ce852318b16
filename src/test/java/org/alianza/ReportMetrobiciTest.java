package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say of resources c, the pilot of public bicycles.
@GraphTest
class ReportMetrobiciTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void metrobiciHasTwelveStations() {
        this.graphQl.document("""
                {
                  project(id: "metrobici") { indicators { name unit values { value } } }
                }
                """).execute().path("project.indicators").matchesJsonStrictly("""
                [{"name": "Estaciones previstas de Metrobici", "unit": "estaciones", "values": [{"value": 12}]}]
                """);
    }

    @Test
    void metrobiciHasFourComponents() {
        this.graphQl.document("""
                {
                  project(id: "metrobici") { components { name } }
                }
                """).execute().path("project.components[*].name").entityList(String.class).containsExactly(
                        "Componente tecnológico", "Componente de implementación", "Componente operativo y logístico",
                        "Cierre de la operación");
    }

    @Test
    void fourBodiesSignedTheAgreementThatTwoOfficesArranged() {
        this.graphQl.document("""
                {
                  agreement(id: "convenio-metrobici") { kind status parties { role party { name } } }
                }
                """).execute().path("agreement").matchesJsonStrictly("""
                {
                  "kind": "INTERADMINISTRATIVE_AGREEMENT", "status": "SIGNED",
                  "parties": [
                    {"role": "SIGNATORY", "party": {"name": "Alcaldía de Bucaramanga"}},
                    {"role": "SIGNATORY", "party": {"name": "Área Metropolitana de Bucaramanga"}},
                    {"role": "SIGNATORY", "party": {"name": "Dirección de Tránsito de Bucaramanga"}},
                    {"role": "SIGNATORY", "party": {"name": "Metrolínea"}},
                    {"role": "FACILITATOR", "party": {"name": "Oficina de Asuntos Internacionales"}},
                    {"role": "FACILITATOR", "party": {"name": "Oficina de Proyectos Estratégicos"}}
                  ]
                }
                """);
    }

    @Test
    void juneKnewElevenSupportersAndOctoberUtsBesides() {
        this.graphQl.document("""
                {
                  june: project(id: "metrobici", knownBy: "2019-06-30") { supporters { party { name } } }
                  october: project(id: "metrobici", knownBy: "2019-10-31") { supporters { party { name } } }
                }
                """).execute()
            .path("june.supporters[*].party.name")
            .entityList(String.class)
            .containsExactly("Alcaldía de Bucaramanga", "Área Metropolitana de Bucaramanga",
                    "C40 Cities Finance Facility", "Dirección de Tránsito de Bucaramanga", "Fundación Bavaria",
                    "Metrolínea", "Ministerio de Transporte", "Oficina de Asuntos Internacionales",
                    "Oficina de Proyectos Estratégicos", "Universidad Autónoma de Bucaramanga",
                    "Universidad Industrial de Santander")
            .path("october.supporters[*].party.name")
            .entityList(String.class)
            .containsExactly("Alcaldía de Bucaramanga", "Área Metropolitana de Bucaramanga",
                    "C40 Cities Finance Facility", "Dirección de Tránsito de Bucaramanga", "Fundación Bavaria",
                    "Metrolínea", "Ministerio de Transporte", "Oficina de Asuntos Internacionales",
                    "Oficina de Proyectos Estratégicos", "Unidades Tecnológicas de Santander",
                    "Universidad Autónoma de Bucaramanga", "Universidad Industrial de Santander");
    }

    @Test
    void juneKnewNoNumberOfBicyclesAndNoDelivery() {
        this.graphQl.document("""
                {
                  project(id: "metrobici", knownBy: "2019-06-30") {
                    contributions { giver { name } kind stage quantity { value } expected }
                  }
                }
                """).execute().path("project.contributions").matchesJsonStrictly("""
                [
                  {
                    "giver": {"name": "C40 Cities Finance Facility"}, "kind": "EXPERTISE", "stage": "DELIVERED",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "C40 Cities Finance Facility"}, "kind": "EXPERTISE", "stage": "PROMISED",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "Fundación Bavaria"}, "kind": null, "stage": "PROMISED",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "Ministerio de Transporte"}, "kind": null, "stage": "PROMISED",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "Universidad Autónoma de Bucaramanga"}, "kind": null, "stage": "SOUGHT",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "Universidad Industrial de Santander"}, "kind": null, "stage": "SOUGHT",
                    "quantity": null, "expected": null
                  }
                ]
                """);
    }

    @Test
    void bavariaDelivered100BicyclesAndTheMinistryCommitted120ForMidOctober() {
        this.graphQl.document("""
                {
                  contributions(filter: {project: ["metrobici"], kind: [GOODS]}, knownBy: "2019-10-31") {
                    nodes { giver { name } stage quantity { value unit } expected }
                  }
                }
                """).execute().path("contributions.nodes").matchesJsonStrictly("""
                [
                  {
                    "giver": {"name": "Fundación Bavaria"}, "stage": "DELIVERED",
                    "quantity": {"value": 100, "unit": "bicicletas"}, "expected": null
                  },
                  {
                    "giver": {"name": "Ministerio de Transporte"}, "stage": "COMMITTED",
                    "quantity": {"value": 120, "unit": "bicicletas"}, "expected": "2019-10-15"
                  },
                  {
                    "giver": {"name": "Universidad Autónoma de Bucaramanga"}, "stage": "PROMISED",
                    "quantity": null, "expected": null
                  },
                  {
                    "giver": {"name": "Universidad Industrial de Santander"}, "stage": "PROMISED",
                    "quantity": null, "expected": null
                  }
                ]
                """);
    }

    @Test
    void utsHelpsToPromoteTheSystem() {
        this.graphQl.document("""
                {
                  organisation(id: "uts") {
                    acronym
                    supports { project { name } roles contributions { kind stage } }
                  }
                }
                """).execute().path("organisation").matchesJsonStrictly("""
                {
                  "acronym": "UTS",
                  "supports": [{
                    "project": {"name": "Metrobici"}, "roles": ["PROMOTING"],
                    "contributions": [{"kind": "PROMOTION", "stage": "PROMISED"}]
                  }]
                }
                """);
    }

    @Test
    void juneTellsOfBavariasPromiseAndSeptemberOfItsBicycles() {
        this.graphQl.document("""
                {
                  contribution(id: "bavaria-metrobici") {
                    stageHistory { stage citations { source { id } section } }
                  }
                }
                """).execute().path("contribution.stageHistory").matchesJsonStrictly("""
                [
                  {
                    "stage": "PROMISED",
                    "citations": [
                      {"source": {"id": "informe-2019-06"}, "section": "Gestión de recursos, c. Metrobici"}
                    ]
                  },
                  {
                    "stage": "DELIVERED",
                    "citations": [
                      {"source": {"id": "informe-2019-09"}, "section": "Gestión de recursos, c. Metrobici"}
                    ]
                  }
                ]
                """);
    }

    @Test
    void thePilotStartedOn3OctoberWhichJuneDidNotKnow() {
        this.graphQl.document("""
                {
                  june: project(id: "metrobici", knownBy: "2019-06-30") { status dates { kind date } }
                  october: project(id: "metrobici", knownBy: "2019-10-31") {
                    status
                    dates { kind date }
                    statusHistory { status since }
                  }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "june": {"status": "PIPELINE", "dates": [{"kind": "PLANNED_START", "date": "2019"}]},
                  "october": {
                    "status": "IMPLEMENTATION",
                    "dates": [
                      {"kind": "PLANNED_START", "date": "2019"},
                      {"kind": "ACTUAL_START", "date": "2019-10-03"}
                    ],
                    "statusHistory": [
                      {"status": "PIPELINE", "since": null},
                      {"status": "IMPLEMENTATION", "since": "2019-10-03"}
                    ]
                  }
                }
                """);
    }

    @Test
    void theBicycleStrategyWasDeclaredAMetropolitanMatterInDecember2018() {
        this.graphQl.document("""
                {
                  project(id: "estrategia-bicicleta", knownBy: "2019-06-30") {
                    parts { name }
                    events { start name }
                  }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {
                  "parts": [{"name": "Metrobici"}],
                  "events": [
                    {
                      "start": "2018-12",
                      "name": "Declaración de la Estrategia de la Bicicleta como Hecho Metropolitano"
                    },
                    {"start": null, "name": "Conversatorio con empresarios sobre políticas ciclo-inclusivas"},
                    {"start": null, "name": "Taller de ciclo-infraestructura"}
                  ]
                }
                """);
    }

}
