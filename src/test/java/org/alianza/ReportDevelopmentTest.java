package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say in their sections 1.c, PROGRESA, and 1.d, the cooperation with Korea.
@GraphTest
class ReportDevelopmentTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void progresaHasTwoAlliancesAndSeeksThree() {
        this.graphQl.document("""
                {
                  project(id: "progresa") { agreements { title status } }
                }
                """).execute().path("project.agreements").matchesJsonStrictly("""
                [
                  {"title": "Alianza de PROGRESA con Comfenalco", "status": "SIGNED"},
                  {"title": "Alianza de PROGRESA con la Cámara de Comercio de Bucaramanga", "status": "SIGNED"},
                  {"title": "Alianza de PROGRESA con la Cancillería", "status": "SOUGHT"},
                  {
                    "title": "Alianza de PROGRESA con la Organización Internacional para las Migraciones",
                    "status": "SOUGHT"
                  },
                  {"title": "Alianza de PROGRESA con la Organización Minuto de Dios", "status": "SOUGHT"}
                ]
                """);
    }

    @Test
    void juneDidNotYetSeekAnAllianceWithOim() {
        this.graphQl.document("""
                {
                  agreements(filter: {status: [SOUGHT, NEGOTIATION]}, knownBy: "2019-06-30") {
                    totalCount
                    nodes { title }
                  }
                }
                """).execute().path("agreements").matchesJsonStrictly("""
                {
                  "totalCount": 3,
                  "nodes": [
                    {"title": "Alianza de PROGRESA con la Cancillería"},
                    {"title": "Alianza de PROGRESA con la Organización Minuto de Dios"},
                    {"title": "Memorando de Entendimiento entre Bucaramanga y Gumi"}
                  ]
                }
                """);
    }

    @Test
    void theAllianceWithTheChamberWasPromotedIn2018AndSealedIn2019() {
        this.graphQl.document("""
                {
                  agreement(id: "alianza-progresa-camara") { signed statusHistory { status since } }
                  then: agreement(id: "alianza-progresa-camara", asOf: "2018-12-31") { status }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "agreement": {
                    "signed": "2019",
                    "statusHistory": [
                      {"status": "NEGOTIATION", "since": "2018"},
                      {"status": "SIGNED", "since": "2019"}
                    ]
                  },
                  "then": {"status": "NEGOTIATION"}
                }
                """);
    }

    @Test
    void comfenalcoGivesTwoMoreSitesUnderItsAlliance() {
        this.graphQl.document("""
                {
                  project(id: "progresa") {
                    contributions { giver { name } agreement { title } kind stage quantity { value unit } }
                  }
                }
                """).execute().path("project.contributions").matchesJsonStrictly("""
                [{
                  "giver": {"name": "Comfenalco"}, "agreement": {"title": "Alianza de PROGRESA con Comfenalco"},
                  "kind": "VENUE", "stage": "COMMITTED", "quantity": {"value": 2, "unit": "sedes"}
                }]
                """);
    }

    @Test
    void progresaHasThreeRoutesAndThreeMethods() {
        this.graphQl.document("""
                {
                  project(id: "progresa") { components { name } }
                }
                """).execute().path("project.components[*].name").entityList(String.class).containsExactly(
                        "Ruta de emprendimiento", "Ruta de fortalecimiento empresarial", "Ruta de empleabilidad",
                        "Asesorías personalizadas a empresas y personas",
                        "Capacitaciones grupales según las necesidades", "Charlas inspiradoras");
    }

    @Test
    void imebuLeadsProgresaAndAnswersForIt() {
        this.graphQl.document("""
                {
                  project(id: "progresa", knownBy: "2019-06-30") { participants { role party { name } } }
                }
                """).execute().path("project.participants").matchesJsonStrictly("""
                [
                  {"role": "PARTNER", "party": {"name": "Cámara de Comercio de Bucaramanga"}},
                  {"role": "PARTNER", "party": {"name": "Comfenalco"}},
                  {
                    "role": "ACCOUNTABLE",
                    "party": {"name": "Instituto Municipal de Empleo y Fomento Empresarial de Bucaramanga"}
                  },
                  {
                    "role": "COORDINATING",
                    "party": {"name": "Instituto Municipal de Empleo y Fomento Empresarial de Bucaramanga"}
                  }
                ]
                """);
    }

    @Test
    void progresaServed61PeopleFromVenezuelaByAugustWhichJuneDidNotKnow() {
        this.graphQl.document("""
                {
                  june: project(id: "progresa", knownBy: "2019-06-30") { indicators { name } }
                  october: project(id: "progresa", knownBy: "2019-10-31") {
                    indicators { unit values { periodUntil value } }
                  }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "june": {"indicators": []},
                  "october": {
                    "indicators": [{"unit": "personas", "values": [{"periodUntil": "2019-08", "value": 61}]}]
                  }
                }
                """);
    }

    @Test
    void septemberNamesSevenMoreBodiesOfTheKoreanCooperation() {
        this.graphQl.document("""
                {
                  june: project(id: "koica-ciat", knownBy: "2019-06-30") { supporters { party { name } } }
                  october: project(id: "koica-ciat", knownBy: "2019-10-31") { supporters { party { name } } }
                }
                """).execute()
            .path("june.supporters[*].party.name")
            .entityList(String.class)
            .containsExactly("Agencia de Cooperación Internacional de Corea",
                    "Instituto Municipal de Empleo y Fomento Empresarial de Bucaramanga",
                    "Oficina de Asuntos Internacionales",
                    "Organización de las Naciones Unidas para el Desarrollo Industrial")
            .path("october.supporters[*].party.name")
            .entityList(String.class)
            .containsExactly("Agencia de Cooperación Internacional de Corea", "Cámara de Comercio de Bucaramanga",
                    "Comisión Regional de Competitividad", "Gobernación de Santander",
                    "Instituto Municipal de Empleo y Fomento Empresarial de Bucaramanga",
                    "Oficina de Asuntos Internacionales",
                    "Organización de las Naciones Unidas para el Desarrollo Industrial",
                    "Servicio Nacional de Aprendizaje", "Universidad Autónoma de Bucaramanga",
                    "Universidad Industrial de Santander", "Zona Franca Santander");
    }

    @Test
    void twoOfThreeVisitsToKoreaWereMadeAndTheCommitteeMetInAprilAndSeptember() {
        this.graphQl.document("""
                {
                  project(id: "koica-ciat") { events { start name status } }
                }
                """).execute().path("project.events").matchesJsonStrictly("""
                [
                  {"start": "2018", "name": "Primera visita a Corea del Sur", "status": "HELD"},
                  {"start": "2019-04", "name": "Reunión del comité Koica-Ciat de abril", "status": "HELD"},
                  {"start": "2019-06", "name": "Segunda visita a Corea del Sur", "status": "HELD"},
                  {"start": "2019-09", "name": "Reunión de seguimiento Koica-Ciat de septiembre", "status": "HELD"},
                  {"start": null, "name": "Tercera visita a Corea del Sur", "status": "PLANNED"}
                ]
                """);
    }

    @Test
    void koicaAndUnidoMetTheOfficeInApril() {
        this.graphQl.document("""
                {
                  event(id: "comite-koica-2019-04") { attendees { party { ... on Organisation { acronym } } } }
                }
                """).execute().path("event.attendees[*].party.acronym").entityList(String.class)
            .containsExactly("KOICA", "OFAI", "UNIDO");
    }

    @Test
    void theChamberIncludesTheConventionBureauAndInvestInSantander() {
        this.graphQl.document("""
                {
                  organisation(id: "camara-comercio-bucaramanga", knownBy: "2019-10-31") { parts { name } }
                }
                """).execute().path("organisation.parts[*].name").entityList(String.class)
            .containsExactly("Bureau de Convenciones", "Invest in Santander");
    }

}
