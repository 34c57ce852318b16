package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say in their section 2, migration, beside the table.
@GraphTest
class ReportMigrationTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void juneKnewTheOfficeTheRedCrossAndSevenServices() {
        this.graphQl.document("""
                {
                  project(id: "casa", knownBy: "2019-06-30") {
                    dates { date }
                    supporters { roles party { name } contributions { id } }
                    components { name }
                  }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {
                  "dates": [],
                  "supporters": [
                    {
                      "roles": ["COORDINATING"], "party": {"name": "Cruz Roja Colombiana Seccional Santander"},
                      "contributions": []
                    },
                    {
                      "roles": ["COORDINATING"], "party": {"name": "Oficina de Asuntos Internacionales"},
                      "contributions": []
                    }
                  ],
                  "components": [
                    {"name": "Apoyo emocional (psicología)"},
                    {"name": "Jornadas de salud"},
                    {"name": "Apoyo de transporte"},
                    {"name": "Celebración de días especiales"},
                    {"name": "Orientación"},
                    {"name": "Contacto familiar"},
                    {"name": "Planificación familiar"}
                  ]
                }
                """);
    }

    @Test
    void octoberKnowsThatCasaOpenedInDecember2018() {
        this.graphQl.document("""
                {
                  project(id: "casa", knownBy: "2019-10-31") { status dates { kind date } }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {"status": "IMPLEMENTATION", "dates": [{"kind": "ACTUAL_START", "date": "2018-12"}]}
                """);
    }

    @Test
    void sixPartiesRunOrSupportCasa() {
        this.graphQl.document("""
                {
                  project(id: "casa", knownBy: "2019-10-31") { participants { role party { name } } }
                }
                """).execute().path("project.participants").matchesJsonStrictly("""
                [
                  {
                    "role": "PARTNER",
                    "party": {"name": "Agencia Adventista de Desarrollo y Recursos Asistenciales"}
                  },
                  {"role": "PARTNER", "party": {"name": "Comité Internacional de la Cruz Roja"}},
                  {"role": "COORDINATING", "party": {"name": "Cruz Roja Colombiana Seccional Santander"}},
                  {"role": "PARTNER", "party": {"name": "Migración Colombia"}},
                  {"role": "COORDINATING", "party": {"name": "Oficina de Asuntos Internacionales"}},
                  {"role": "PARTNER", "party": {"name": "Profamilia"}}
                ]
                """);
    }

    @Test
    void cicrHelped329PeopleToTravelOn() {
        this.graphQl.document("""
                {
                  organisation(id: "cicr") {
                    acronym
                    contributions { project { name } kind stage quantity { value unit } }
                  }
                }
                """).execute().path("organisation").matchesJsonStrictly("""
                {
                  "acronym": "CICR",
                  "contributions": [{
                    "project": {"name": "C.A.S.A."}, "kind": "SERVICES", "stage": "DELIVERED",
                    "quantity": {"value": 329, "unit": "personas"}
                  }]
                }
                """);
    }

    @Test
    void adraAndProfamiliaGiveServicesOfUnknownSize() {
        this.graphQl.document("""
                {
                  contributions(filter: {giver: ["adra", "profamilia"]}) {
                    nodes { giver { name } agreement { title } description stage quantity { value } money { amount } }
                  }
                }
                """).execute().path("contributions.nodes").matchesJsonStrictly("""
                [
                  {
                    "giver": {"name": "Agencia Adventista de Desarrollo y Recursos Asistenciales"},
                    "agreement": null, "description": "Servicios médicos", "stage": "COMMITTED",
                    "quantity": null, "money": null
                  },
                  {
                    "giver": {"name": "Profamilia"}, "agreement": {"title": "Alianza de C.A.S.A. con Profamilia"},
                    "description": "Servicios de salud sexual y planificación", "stage": "DELIVERED",
                    "quantity": null, "money": null
                  }
                ]
                """);
    }

    @Test
    void theRedCrossRunsAMobileUnitWithTheEuropeanUnionWhichJuneDidNotKnow() {
        this.graphQl.document("""
                {
                  june: project(id: "unidad-movil", knownBy: "2019-06-30") { name }
                  october: project(id: "unidad-movil", knownBy: "2019-10-31") {
                    status
                    components { name }
                    participants { role party { name } }
                    contributions { giver { name } stage kind money { amount } }
                  }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "june": null,
                  "october": {
                    "status": "IMPLEMENTATION",
                    "components": [{"name": "Medicina general"}, {"name": "Enfermería"}],
                    "participants": [
                      {"role": "IMPLEMENTING", "party": {"name": "Cruz Roja Colombiana Seccional Santander"}},
                      {"role": "PARTNER", "party": {"name": "Unión Europea"}}
                    ],
                    "contributions": [
                      {"giver": {"name": "Unión Europea"}, "stage": "DELIVERED", "kind": null, "money": null}
                    ]
                  }
                }
                """);
    }

}
