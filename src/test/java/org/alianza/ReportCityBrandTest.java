package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say in their sections 1.a, the city brand, and 1.b, the builders' portal.
@GraphTest
class ReportCityBrandTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void resolution46646GrantsTheBrandOn17September2019() {
        this.graphQl.document("""
                {
                  agreement(id: "resolucion-46646") {
                    kind number status signed
                    projects { name }
                    citations { source { id } section }
                  }
                }
                """).execute().path("agreement").matchesJsonStrictly("""
                {
                  "kind": "RESOLUTION", "number": "46646", "status": "SIGNED", "signed": "2019-09-17",
                  "projects": [{"name": "Marca de ciudad BGA TE ACTIVA"}],
                  "citations": [{"source": {"id": "informe-2019-09"}, "section": "1.a Marca Ciudad"}]
                }
                """);
    }

    @Test
    void juneKnewOfTheRegistrationButNotOfTheResolution() {
        this.graphQl.document("""
                {
                  agreement(id: "resolucion-46646", knownBy: "2019-06-30") { number }
                  project(id: "marca-ciudad", knownBy: "2019-06-30") { agreements { title status } }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "agreement": null,
                  "project": {
                    "agreements": [
                      {"title": "Alianza con Caracol Radio", "status": "IN_FORCE"},
                      {"title": "Registro de la marca de ciudad", "status": "IN_FORCE"}
                    ]
                  }
                }
                """);
    }

    @Test
    void theCityHoldsTheBrandRegisteredWithTheSuperintendence() {
        this.graphQl.document("""
                {
                  agreement(id: "registro-marca", knownBy: "2019-06-30") {
                    parties { role party { name } }
                  }
                }
                """).execute().path("agreement.parties").matchesJsonStrictly("""
                [
                  {"role": "HOLDER", "party": {"name": "Bucaramanga"}},
                  {"role": "FACILITATOR", "party": {"name": "Oficina de Asuntos Internacionales"}},
                  {"role": "ISSUER", "party": {"name": "Superintendencia de Industria y Comercio"}}
                ]
                """);
    }

    @Test
    void nineOrganisationsSupportTheBrand() {
        this.graphQl.document("""
                {
                  project(id: "marca-ciudad") { supporters { roles party { name } } }
                }
                """).execute().path("project.supporters").matchesJsonStrictly("""
                [
                  {"roles": ["PROMOTING"], "party": {"name": "Avianca"}},
                  {"roles": ["PARTNER"], "party": {"name": "Bureau de Convenciones"}},
                  {"roles": ["PROMOTING"], "party": {"name": "Caracol Radio"}},
                  {"roles": ["PROMOTING"], "party": {"name": "Copa Airlines"}},
                  {"roles": ["PARTNER"], "party": {"name": "Invest in Santander"}},
                  {"roles": ["COORDINATING"], "party": {"name": "Oficina de Asuntos Internacionales"}},
                  {
                    "roles": ["IMPLEMENTING"],
                    "party": {"name": "Oficina de Prensa y Comunicaciones de la Alcaldía de Bucaramanga"}
                  },
                  {"roles": ["PARTNER"], "party": {"name": "Santander Competitivo"}},
                  {"roles": ["ACCOUNTABLE"], "party": {"name": "Subdirección de Turismo"}}
                ]
                """);
    }

    @Test
    void theBrandHad16700FollowersOnFacebookAnd5630OnInstagramAtTheEndOfMay() {
        this.graphQl.document("""
                {
                  project(id: "marca-ciudad") {
                    indicators { name unit values { kind periodUntil value } reportedTotal { value } }
                  }
                }
                """).execute().path("project.indicators").matchesJsonStrictly("""
                [
                  {
                    "name": "Seguidores en Instagram", "unit": "seguidores",
                    "values": [{"kind": "POINT", "periodUntil": "2019-05-31", "value": 5630}],
                    "reportedTotal": null
                  },
                  {
                    "name": "Seguidores en Facebook", "unit": "seguidores",
                    "values": [{"kind": "POINT", "periodUntil": "2019-05-31", "value": 16700}],
                    "reportedTotal": null
                  }
                ]
                """);
    }

    @Test
    void theBrandSupportedFourEvents() {
        this.graphQl.document("""
                {
                  project(id: "marca-ciudad") { events { name start } }
                }
                """).execute().path("project.events").matchesJsonStrictly("""
                [
                  {"name": "Visita de la delegación de Pittsburgh", "start": "2019-04"},
                  {"name": "Colombia Moda", "start": null},
                  {"name": "Guerrero Guane", "start": null},
                  {"name": "Santander Compra Santander", "start": null}
                ]
                """);
    }

    @Test
    void decree127Of2018IsBehindTheBuildersPortal() {
        this.graphQl.document("""
                {
                  project(id: "portal-unico-constructor") {
                    acronym status
                    agreements { number signed status }
                  }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {
                  "acronym": "PUC", "status": "PIPELINE",
                  "agreements": [{"number": "127", "signed": "2018", "status": "IN_FORCE"}]
                }
                """);
    }

    @Test
    void twoNationalBodiesCameToTheEventOf25June() {
        this.graphQl.document("""
                {
                  project(id: "portal-unico-constructor") {
                    events { start end status attendees { role party { name } } }
                  }
                }
                """).execute().path("project.events").matchesJsonStrictly("""
                [{
                  "start": "2019-06-25", "end": "2019-06-25", "status": "HELD",
                  "attendees": [
                    {"role": "ATTENDEE", "party": {"name": "Departamento Administrativo de la Función Pública"}},
                    {"role": "ATTENDEE", "party": {"name": "Ministerio de Vivienda, Ciudad y Territorio"}}
                  ]
                }]
                """);
    }

    @Test
    void theMinistryOfHousingPromisesConstantSupportWithoutASum() {
        this.graphQl.document("""
                {
                  project(id: "portal-unico-constructor") {
                    contributions { giver { name } stage description money { amount } quantity { value } }
                  }
                }
                """).execute().path("project.contributions").matchesJsonStrictly("""
                [{
                  "giver": {"name": "Ministerio de Vivienda, Ciudad y Territorio"}, "stage": "PROMISED",
                  "description": "Acompañamiento constante", "money": null, "quantity": null
                }]
                """);
    }

}
