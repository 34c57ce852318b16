package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say in their sections 1.e to 1.j, the events for the city.
@GraphTest
class ReportEventsTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void theWorkshopOnSustainableCitiesWasHeldHereWithinTheMesoamericaProject() {
        this.graphQl.document("""
                {
                  event(id: "taller-ciudades-sostenibles") {
                    kind status start
                    places { name }
                    attendees { role party { name } }
                  }
                  project(id: "proyecto-mesoamerica") {
                    events { id }
                    participants { role party { name } }
                  }
                }
                """).execute().path("").matchesJsonStrictly("""
                {
                  "event": {
                    "kind": "WORKSHOP", "status": "HELD", "start": null,
                    "places": [{"name": "Bucaramanga"}],
                    "attendees": [
                      {"role": "ORGANISER", "party": {"name": "Oficina de Asuntos Internacionales"}},
                      {"role": "ORGANISER", "party": {"name": "Subsecretaría de Ambiente"}}
                    ]
                  },
                  "project": {
                    "events": [{"id": "taller-ciudades-sostenibles"}],
                    "participants": [
                      {
                        "role": "IMPLEMENTING",
                        "party": {"name": "Agencia Presidencial de Cooperación Internacional de Colombia"}
                      },
                      {"role": "IMPLEMENTING", "party": {"name": "Ministerio de Ambiente y Desarrollo Sostenible"}}
                    ]
                  }
                }
                """);
    }

    @Test
    void expoAladiIsPlannedForOctoberWith13Countries() {
        this.graphQl.document("""
                {
                  event(id: "expo-aladi-2019") {
                    start status
                    hosts { name }
                    attendees { party { name } }
                  }
                }
                """).execute()
            .path("event.start").entity(String.class).isEqualTo("2019-10")
            .path("event.status").entity(String.class).isEqualTo("PLANNED")
            .path("event.hosts[*].name").entityList(String.class).containsExactly("Bucaramanga")
            .path("event.attendees[*].party.name").entityList(String.class).containsExactly("Argentina", "Bolivia",
                    "Brasil", "Bucaramanga", "Chile", "Colombia", "Cuba", "Ecuador", "México", "Panamá", "Paraguay",
                    "Perú", "Uruguay", "Venezuela");
    }

    @Test
    void expoAladiIsAboutRegionalIntegrationAndFiveValueChains() {
        this.graphQl.document("""
                {
                  event(id: "expo-aladi-2019") { topics { name vocabulary } }
                }
                """).execute().path("event.topics[?(@.vocabulary == 'LOCAL')].name").entityList(String.class)
            .containsExactly("Agroalimentos", "Industria 4.0", "Integración regional", "Metalmecánica",
                    "Químicos y ciencias de la vida", "Sistema de la moda");
    }

    @Test
    void threeBodiesPresentedTheCityAsHostIn2018() {
        this.graphQl.document("""
                {
                  event(id: "candidatura-expo-aladi") { start attendees { role party { name } } }
                }
                """).execute().path("event").matchesJsonStrictly("""
                {
                  "start": "2018",
                  "attendees": [
                    {"role": "ORGANISER", "party": {"name": "Bureau de Convenciones"}},
                    {"role": "ORGANISER", "party": {"name": "Instituto Municipal de Cultura y Turismo de Bucaramanga"}},
                    {"role": "ORGANISER", "party": {"name": "ProColombia"}}
                  ]
                }
                """);
    }

    @Test
    void imebuAndProColombiaAdviseBusinessesOnExpoAladi() {
        this.graphQl.document("""
                {
                  project(id: "sede-expo-aladi") {
                    indicators { unit values { value } }
                    participants { role party { name } }
                  }
                }
                """).execute().path("project").matchesJsonStrictly("""
                {
                  "indicators": [{"unit": "países", "values": [{"value": 13}]}],
                  "participants": [
                    {"role": "PARTNER", "party": {"name": "Bureau de Convenciones"}},
                    {
                      "role": "IMPLEMENTING",
                      "party": {"name": "Instituto Municipal de Cultura y Turismo de Bucaramanga"}
                    },
                    {
                      "role": "ADVISING",
                      "party": {"name": "Instituto Municipal de Empleo y Fomento Empresarial de Bucaramanga"}
                    },
                    {"role": "COORDINATING", "party": {"name": "Oficina de Asuntos Internacionales"}},
                    {"role": "ADVISING", "party": {"name": "ProColombia"}}
                  ]
                }
                """);
    }

    @Test
    void theCyclingWorkshopWasHeldInTwoCities() {
        this.graphQl.document("""
                {
                  event(id: "taller-ciclo-infraestructura") {
                    places { name }
                    attendees { role party { name } }
                    projects { indicators { unit values { value } } }
                  }
                }
                """).execute().path("event").matchesJsonStrictly("""
                {
                  "places": [{"name": "Bogotá"}, {"name": "Bucaramanga"}],
                  "attendees": [
                    {"role": "ATTENDEE", "party": {"name": "Banco de Desarrollo de América Latina"}},
                    {"role": "ORGANISER", "party": {"name": "Bogotá"}},
                    {"role": "ORGANISER", "party": {"name": "C40 Cities Finance Facility"}},
                    {"role": "ATTENDEE", "party": {"name": "NUMO"}},
                    {"role": "ORGANISER", "party": {"name": "Oficina de Asuntos Internacionales"}},
                    {"role": "ATTENDEE", "party": {"name": "Placemaking"}},
                    {"role": "ATTENDEE", "party": {"name": "WWF"}}
                  ],
                  "projects": [{"indicators": [{"unit": "ciudades", "values": [{"value": 13}]}]}]
                }
                """);
    }

    @Test
    void theBicycleOfficeHelpedToHoldTheTalkWithEntrepreneurs() {
        this.graphQl.document("""
                {
                  event(id: "conversatorio-empresarios-bicicleta") {
                    places { name }
                    attendees { role party { name } }
                  }
                }
                """).execute().path("event").matchesJsonStrictly("""
                {
                  "places": [{"name": "Bucaramanga"}],
                  "attendees": [{"role": "ORGANISER", "party": {"name": "Oficina de la Bicicleta"}}]
                }
                """);
    }

    @Test
    void septemberTellsOfFourEventsThatJuneDidNotKnow() {
        this.graphQl.document("""
                {
                  events(
                    knownBy: "2019-10-31"
                    filter: {source: ["informe-2019-09"], not: {source: ["informe-2019-06"]}}
                  ) {
                    nodes { kind name status attendees { role party { name } } }
                  }
                }
                """).execute().path("events.nodes").matchesJsonStrictly("""
                [
                  {
                    "kind": "CONGRESS", "name": "Congreso 50-50 Más Mujeres en Bici", "status": "HELD",
                    "attendees": [{"role": "SPEAKER", "party": {"name": "Bucaramanga"}}]
                  },
                  {
                    "kind": "FORUM", "name": "Foro Nacional de la Bicicleta", "status": null,
                    "attendees": [{"role": "SPEAKER", "party": {"name": "Bucaramanga"}}]
                  },
                  {
                    "kind": "PUBLICATION", "name": "Historia transformadora de TUMI sobre Bucaramanga",
                    "status": "HELD",
                    "attendees": [
                      {"role": "ATTENDEE", "party": {"name": "Bucaramanga"}},
                      {"role": "ATTENDEE", "party": {"name": "Oficina de Asuntos Internacionales"}},
                      {"role": "ORGANISER", "party": {"name": "Transformative Urban Mobility Initiative"}}
                    ]
                  },
                  {
                    "kind": "MEETING", "name": "Reunión de seguimiento Koica-Ciat de septiembre", "status": "HELD",
                    "attendees": []
                  }
                ]
                """);
    }

    @Test
    void juneKnewOf21EventsAndOctoberOf25() {
        this.graphQl.document("""
                {
                  june: events(knownBy: "2019-06-30") { totalCount }
                  october: events(knownBy: "2019-10-31") { totalCount }
                }
                """).execute().path("").matchesJsonStrictly("""
                {"june": {"totalCount": 21}, "october": {"totalCount": 25}}
                """);
    }

    @Test
    void theBicycleStrategyHasEducationCivicCultureAndSafety() {
        this.graphQl.document("""
                {
                  project(id: "estrategia-bicicleta", knownBy: "2019-10-31") { components { name } }
                }
                """).execute().path("project.components[*].name").entityList(String.class)
            .containsExactly("Educación", "Cultura ciudadana", "Seguridad");
    }

}
