package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// Everything the graph is made of is added, changed and kept no longer, and what happens to it recorded.
@OfficeTest
class MutationsTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void aCityIsAddedChangedAndRetired() {
        mutate("""
                createCity(input: {id: "village", names: [{language: "es", text: "Pueblo"}, {language: "ko", text: "마을"}], country: "CO",
                    geonames: "3688465", wikidata: "Q243766", latitude: 6.5, longitude: -73, population: 1200}) {
                  id version name(language: "ko") country { code } geoNamesId wikidataId location { latitude longitude } population }
                updateCity(input: {id: "village", version: 1, population: 1300, aliases: ["Villa"]}) { version name population aliases }
                retireCity(input: {id: "village", version: 2, on: "2020-12-31", reason: "Now a part of Ciudad"}) { version retired }""")
            .path("createCity").matchesJsonStrictly("""
                    {"id": "village", "version": 1, "name": "마을", "country": {"code": "CO"}, "geoNamesId": "3688465", "wikidataId": "Q243766",
                     "location": {"latitude": 6.5, "longitude": -73.0}, "population": 1200}""")
            .path("updateCity").matchesJsonStrictly("{\"version\": 2, \"name\": \"Pueblo\", \"population\": 1300, \"aliases\": [\"Villa\"]}")
            .path("retireCity").matchesJsonStrictly("{\"version\": 3, \"retired\": \"2020-12-31\"}");
        ask("{ cities { nodes { id } } city(id: \"village\") { id } }")
            .path("cities.nodes[?(@.id == 'village')]").entityList(Object.class).hasSize(0)
            .path("city.id").entity(String.class).isEqualTo("village");
    }

    @Test
    void anOrganisationIsChangedAndRelated() {
        mutate("""
                createOrganisation(input: {id: "ministry", names: [{language: "es", text: "Ministerio"}], kind: GOVERNMENT, country: "CO"}) { version }
                unit: createOrganisation(input: {id: "directorate", names: [{language: "es", text: "Dirección"}]}) { id }
                updateOrganisation(input: {id: "ministry", version: 1, acronym: "MIN", summaries: [{language: "es", text: "Gobierna"}]}) {
                  version name acronym summary kind }
                part: recordRelation(input: {subject: "directorate", kind: PART_OF, object: "ministry", since: "2019"}) {
                  ... on Organisation { parent { id } } }
                seat: recordRelation(input: {subject: "ministry", kind: SEATED_IN, object: "city"}) { ... on Organisation { seat { id } } }
                endRelation(input: {relation: "directorate-ministry-part-of", until: "2020-06-30"}) { id ... on Organisation { parent { id } } }
                markAsDifferent(input: {one: "ministry", other: "directorate"}) { id }""")
            .path("updateOrganisation")
            .matchesJsonStrictly("{\"version\": 2, \"name\": \"Ministerio\", \"acronym\": \"MIN\", \"summary\": \"Gobierna\", \"kind\": \"GOVERNMENT\"}")
            .path("part.parent.id").entity(String.class).isEqualTo("ministry")
            .path("seat.seat.id").entity(String.class).isEqualTo("city")
            .path("endRelation").matchesJsonStrictly("{\"id\": \"directorate\", \"parent\": null}");
        ask("{ organisation(id: \"directorate\", asOf: \"2020-01-01\") { parent { id } } }").path("organisation.parent.id").entity(String.class)
            .isEqualTo("ministry");
    }

    @Test
    void anAgreementIsChangedAndItsPartiesComeAndGo() {
        mutate("""
                createAgreement(input: {id: "pact", names: [{language: "es", text: "Pacto"}], kind: MEMORANDUM_OF_UNDERSTANDING, tie: FRIENDSHIP}) { version kind tie }
                updateAgreement(input: {id: "pact", version: 1, number: "12 de 2020", summaries: [{language: "en", text: "They help each other"}]}) {
                  version name number summary(language: "en") }
                recordParty(input: {agreement: "pact", party: "far", role: SIGNATORY, since: "2020"}) { parties { id party { id } role since until } }
                endParty(input: {agreementParty: "pact-far-signatory", until: "2020-12-31"}) { id }
                retireAgreement(input: {id: "pact", version: 4, on: "2021"}) { version retired }""")
            .path("updateAgreement").matchesJsonStrictly(
                    "{\"version\": 2, \"name\": \"Pacto\", \"number\": \"12 de 2020\", \"summary\": \"They help each other\"}")
            .path("recordParty.parties").matchesJsonStrictly(
                    "[{\"id\": \"pact-far-signatory\", \"party\": {\"id\": \"far\"}, \"role\": \"SIGNATORY\", \"since\": \"2020\", \"until\": null}]")
            .path("retireAgreement").matchesJsonStrictly("{\"version\": 5, \"retired\": \"2021\"}");
        ask("{ then: agreement(id: \"pact\", asOf: \"2020-12-31\") { parties { until } } later: agreement(id: \"pact\", asOf: \"2021-01-01\") { parties { id } } }")
            .path("then.parties").matchesJsonStrictly("[{\"until\": \"2020-12-31\"}]")
            .path("later.parties").entityList(Object.class).hasSize(0);
    }

    @Test
    void aProjectHasDatesPartsIndicatorsAndPeople() {
        mutate("""
                createProject(input: {id: "school", names: [{language: "es", text: "Escuela"}]}) { id }
                updateProject(input: {id: "school", version: 1, acronym: "ESC"}) { version acronym }
                recordProjectStatus(input: {project: "school", status: IMPLEMENTATION, since: "2020-02-01"}) { status }
                recordProjectDate(input: {project: "school", kind: ACTUAL_START, date: "2020-02-01"}) { dates { kind date } }
                addComponent(input: {project: "school", names: [{language: "es", text: "Aulas"}]}) { components { name } }
                createIndicator(input: {id: "pupils", names: [{language: "es", text: "Alumnos"}], project: "school", unit: "bicycles"}) { version unit }
                updateIndicator(input: {id: "pupils", version: 1, names: [{language: "es", text: "Alumnas y alumnos"}]}) { version name }
                recordIndicatorValue(input: {indicator: "pupils", kind: PERIOD, periodFrom: "2020-02", periodUntil: "2020-06", value: 120.5}) {
                  version values { kind periodFrom periodUntil value } }
                recordParticipation(input: {party: "giver", project: "school", role: FUNDING, since: "2020-02-01"}) { participants { id role } }
                endParticipation(input: {participation: "school-giver-funding", until: "2020-06-30"}) { version }
                createTopic(input: {id: "education", names: [{language: "es", text: "Educación"}], vocabulary: LOCAL}) { id }
                recordRelation(input: {subject: "school", kind: ABOUT, object: "education"}) { ... on Project { topics { id } } }""")
            .path("updateProject").matchesJsonStrictly("{\"version\": 2, \"acronym\": \"ESC\"}")
            .path("recordProjectStatus.status").entity(String.class).isEqualTo("IMPLEMENTATION")
            .path("recordProjectDate.dates").matchesJsonStrictly("[{\"kind\": \"ACTUAL_START\", \"date\": \"2020-02-01\"}]")
            .path("addComponent.components").matchesJsonStrictly("[{\"name\": \"Aulas\"}]")
            .path("updateIndicator").matchesJsonStrictly("{\"version\": 2, \"name\": \"Alumnas y alumnos\"}")
            .path("recordIndicatorValue").matchesJsonStrictly(
                    "{\"version\": 3, \"values\": [{\"kind\": \"PERIOD\", \"periodFrom\": \"2020-02\", \"periodUntil\": \"2020-06\", \"value\": 120.5}]}")
            .path("recordParticipation.participants").matchesJsonStrictly("[{\"id\": \"school-giver-funding\", \"role\": \"FUNDING\"}]")
            .path("recordRelation.topics").matchesJsonStrictly("[{\"id\": \"education\"}]");
        ask("{ june: project(id: \"school\", asOf: \"2020-06-30\") { participants { role } } july: project(id: \"school\", asOf: \"2020-07-01\") { participants { role } } }")
            .path("june.participants").entityList(Object.class).hasSize(1)
            .path("july.participants").entityList(Object.class).hasSize(0);
        mutate("""
                retireIndicator(input: {id: "pupils", version: 3, on: "2020-07-01"}) { retired }
                retireTopic(input: {id: "education", version: 1, on: "2020-07-01"}) { retired }
                retireProject(input: {id: "school", version: 8, on: "2020-07-01"}) { retired version }""")
            .path("retireProject").matchesJsonStrictly("{\"retired\": \"2020-07-01\", \"version\": 9}");
        ask("{ projects { nodes { id } } topics { nodes { id } } project(id: \"school\", asOf: \"2020-06-30\") { indicators { id } topics { id } } }")
            .path("projects.nodes[?(@.id == 'school')]").entityList(Object.class).hasSize(0)
            .path("topics.nodes[?(@.id == 'education')]").entityList(Object.class).hasSize(0)
            .path("project").matchesJsonStrictly("{\"indicators\": [{\"id\": \"pupils\"}], \"topics\": [{\"id\": \"education\"}]}");
    }

    @Test
    void anEventIsPlannedHeldAndAttended() {
        mutate("""
                createEvent(input: {id: "fair", names: [{language: "es", text: "Feria"}], kind: FAIR, start: "2020-05-01", end: "2020-05-03"}) { version }
                planned: recordEventStatus(input: {event: "fair", status: PLANNED, since: "2020-01-15"}) { status }
                updateEvent(input: {id: "fair", version: 2, end: "2020-05-04", country: "CO"}) { start end country { code } }
                recordAttendance(input: {party: "giver", event: "fair", role: SPEAKER}) { attendees { party { id } role } }
                recordRelation(input: {subject: "fair", kind: LOCATED_IN, object: "city"}) { ... on Event { places { id } } }
                recordEventStatus(input: {event: "fair", status: HELD, since: "2020-05-04"}) { status statusHistory { status since } }
                retireEvent(input: {id: "fair", version: 6, on: "2030"}) { retired }""")
            .path("updateEvent").matchesJsonStrictly("{\"start\": \"2020-05-01\", \"end\": \"2020-05-04\", \"country\": {\"code\": \"CO\"}}")
            .path("recordAttendance.attendees").matchesJsonStrictly("[{\"party\": {\"id\": \"giver\"}, \"role\": \"SPEAKER\"}]")
            .path("recordRelation.places").matchesJsonStrictly("[{\"id\": \"city\"}]")
            .path("recordEventStatus").matchesJsonStrictly("""
                    {"status": "HELD", "statusHistory": [{"status": "PLANNED", "since": "2020-01-15"}, {"status": "HELD", "since": "2020-05-04"}]}""")
            .path("retireEvent.retired").entity(String.class).isEqualTo("2030");
    }

    @Test
    void aContributionIsSoughtPledgedCommittedAndWithdrawn() {
        mutate("""
                createProject(input: {id: "garden", names: [{language: "es", text: "Huerta"}]}) { id }
                seekContribution(input: {id: "seeds", giver: "giver", project: "garden", kind: MONEY, amount: 1256755.50, currency: "COP", since: "2020-01"}) {
                  version stage money { amount currency } }
                createAgreement(input: {id: "gardens", names: [{language: "es", text: "Huertas"}], kind: COOPERATION_AGREEMENT}) { id }
                updateContribution(input: {id: "seeds", version: 1, agreement: "gardens"}) { version agreement { id } }
                commitContribution(input: {contribution: "seeds", kind: MONEY, amount: 1000000, currency: "COP", since: "2020-02"}) { stage money { amount } }
                withdrawContribution(input: {contribution: "seeds", since: "2020-03", reason: "Out of money"}) { version stage stageHistory { stage since } }
                cite(input: {claim: "seeds", source: "minutes", section: "7", statements: [{language: "es", text: "Se pidió"}]}) {
                  ... on Contribution { citations { section statement } } }""")
            .path("seekContribution").matchesJsonStrictly(
                    "{\"version\": 1, \"stage\": \"SOUGHT\", \"money\": {\"amount\": 1256755.50, \"currency\": \"COP\"}}")
            .path("updateContribution").matchesJsonStrictly("{\"version\": 2, \"agreement\": {\"id\": \"gardens\"}}")
            .path("commitContribution").matchesJsonStrictly("{\"stage\": \"COMMITTED\", \"money\": {\"amount\": 1000000}}")
            .path("withdrawContribution").matchesJsonStrictly("""
                    {"version": 4, "stage": "WITHDRAWN", "stageHistory": [{"stage": "SOUGHT", "since": "2020-01"},
                      {"stage": "COMMITTED", "since": "2020-02"}, {"stage": "WITHDRAWN", "since": "2020-03"}]}""")
            .path("cite.citations").matchesJsonStrictly("[{\"section\": \"7\", \"statement\": \"Se pidió\"}]");
        mutate("retireContribution(input: {id: \"seeds\", version: 5, on: \"2020-12\"}) { retired }")
            .path("retireContribution.retired").entity(String.class).isEqualTo("2020-12");
        ask("{ project(id: \"garden\") { contributions { id } } }").path("project.contributions").entityList(Object.class).hasSize(0);
    }

    @Test
    void whatASourceSaysIsKnownFromTheDayItWasPublished() {
        mutate("""
                createSource(input: {id: "bulletin", names: [{language: "es", text: "Boletín"}], publisher: "office", periodFrom: "2021-01",
                    periodUntil: "2021-06", published: "2021-07-01", language: "es", url: "https://example.org/boletin"}) {
                  version publisher { id } periodFrom periodUntil published language url }
                createProject(input: {id: "told", names: [{language: "es", text: "Contado"}],
                    citations: [{source: "bulletin", statements: [{language: "es", text: "Empieza"}]}]}) { id }""")
            .path("createSource").matchesJsonStrictly("""
                    {"version": 1, "publisher": {"id": "office"}, "periodFrom": "2021-01", "periodUntil": "2021-06", "published": "2021-07-01",
                     "language": "es", "url": "https://example.org/boletin"}""");
        String known = "{ june: project(id: \"told\", knownBy: \"2021-06-30\") { id } july: project(id: \"told\", knownBy: \"2021-07-01\") { id } }";
        ask(known).path("june").valueIsNull().path("july.id").entity(String.class).isEqualTo("told");
        mutate("updateSource(input: {id: \"bulletin\", version: 1, published: \"2021-06-30\"}) { version published }")
            .path("updateSource").matchesJsonStrictly("{\"version\": 2, \"published\": \"2021-06-30\"}");
        ask(known).path("june.id").entity(String.class).isEqualTo("told");
        mutate("retireSource(input: {id: \"bulletin\", version: 2, on: \"2022\"}) { retired citationCount }")
            .path("retireSource").matchesJsonStrictly("{\"retired\": \"2022\", \"citationCount\": 1}");
    }

    private GraphQlTester.Traversable mutate(String mutations) {
        return this.graphQl.document("mutation { " + mutations + " }").execute().errors().verify();
    }

    private GraphQlTester.Traversable ask(String question) {
        return this.graphQl.document(question).execute().errors().verify();
    }

}
