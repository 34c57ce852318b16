package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What the reports say of the city's ties: resources a, Pittsburgh, and e, Gumi.
@GraphTest
class ReportSisterCitiesTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void theMemorandumWithPittsburghIsSignedAndHasFourThemes() {
        this.graphQl.document("""
                {
                  agreement(id: "mou-pittsburgh") {
                    title(language: "en")
                    kind tie status signed
                    topics { name(language: "en") }
                    parties { role party { name(language: "en") } }
                  }
                }
                """).execute().path("agreement").matchesJsonStrictly("""
                {
                  "title": "Memorandum of Understanding between Bucaramanga and Pittsburgh",
                  "kind": "MEMORANDUM_OF_UNDERSTANDING", "tie": "PARTNERSHIP", "status": "SIGNED", "signed": null,
                  "topics": [
                    {"name": "Bicycles"}, {"name": "Public finance and transparency"},
                    {"name": "Migration"}, {"name": "Water treatment"}
                  ],
                  "parties": [
                    {"role": "SIGNATORY", "party": {"name": "Bucaramanga"}},
                    {"role": "FACILITATOR", "party": {"name": "Office of International Affairs"}},
                    {"role": "SIGNATORY", "party": {"name": "Pittsburgh"}}
                  ]
                }
                """);
    }

    @Test
    void fourLocalBodiesMetThePittsburghDelegationInApril() {
        this.graphQl.document("""
                {
                  event(id: "delegacion-pittsburgh-2019-04") {
                    start kind status
                    hosts { name }
                    attendees { role party { name } }
                  }
                }
                """).execute().path("event").matchesJsonStrictly("""
                {
                  "start": "2019-04", "kind": "DELEGATION", "status": "HELD",
                  "hosts": [{"name": "Bucaramanga"}],
                  "attendees": [
                    {"role": "ATTENDEE", "party": {"name": "Alcaldía de Pittsburgh"}},
                    {"role": "HOST", "party": {"name": "Bucaramanga"}},
                    {"role": "ATTENDEE", "party": {"name": "Cámara de Comercio de Bucaramanga"}},
                    {"role": "ORGANISER", "party": {"name": "Oficina de Asuntos Internacionales"}},
                    {"role": "ATTENDEE", "party": {"name": "Parque Tecnológico Guatiguará"}},
                    {"role": "ATTENDEE", "party": {"name": "Universidad Autónoma de Bucaramanga"}},
                    {"role": "ATTENDEE", "party": {"name": "Universidad Industrial de Santander"}}
                  ]
                }
                """);
    }

    @Test
    void pittsburghIsTheOnlySisterCity() {
        this.graphQl.document("""
                {
                  city(id: "bucaramanga") { sisterCities { city { name } agreements { title } } }
                }
                """).execute().path("city.sisterCities").matchesJsonStrictly("""
                [{
                  "city": {"name": "Pittsburgh"},
                  "agreements": [{"title": "Memorando de Entendimiento entre Bucaramanga y Pittsburgh"}]
                }]
                """);
    }

    @Test
    void theMemorandumWithGumiIsBeingNegotiated() {
        this.graphQl.document("""
                {
                  city(id: "gumi") {
                    names { language text }
                    country { code }
                    sisterCities { city { id } }
                    agreements { status signed parties { role party { name } } }
                  }
                }
                """).execute().path("city").matchesJsonStrictly("""
                {
                  "names": [
                    {"language": "en", "text": "Gumi"},
                    {"language": "es", "text": "Gumi"},
                    {"language": "ko", "text": "구미시"}
                  ],
                  "country": {"code": "KR"},
                  "sisterCities": [],
                  "agreements": [{
                    "status": "NEGOTIATION", "signed": null,
                    "parties": [
                      {"role": "SIGNATORY", "party": {"name": "Bucaramanga"}},
                      {"role": "SIGNATORY", "party": {"name": "Gumi"}},
                      {"role": "FACILITATOR", "party": {"name": "Oficina de Asuntos Internacionales"}}
                    ]
                  }]
                }
                """);
    }

    @Test
    void theVisitOfGumisMayorIsOnlyAnnouncedInBothReports() {
        this.graphQl.document("""
                {
                  city(id: "gumi") {
                    events { start end status hosts { name } citations { source { id } } }
                  }
                }
                """).execute().path("city.events").matchesJsonStrictly("""
                [{
                  "start": "2019-08-25", "end": "2019-08-28", "status": "PLANNED",
                  "hosts": [{"name": "Bucaramanga"}],
                  "citations": [{"source": {"id": "informe-2019-06"}}, {"source": {"id": "informe-2019-09"}}]
                }]
                """);
    }

}
