package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// Two dates can be asked of anything: what held on one day, as far as was known by another.
@GraphTest
class MomentTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void whatHappensLaterHasNotHappenedYet() {
        this.graphQl.document("""
                { july: project(id: "metrobici", asOf: "2019-07-01") { status dates { kind } }
                  october: project(id: "metrobici", asOf: "2019-10-03") { status dates { kind } } }
                """).execute().path("").matchesJsonStrictly("""
                { "july": {"status": "PIPELINE", "dates": [{"kind": "PLANNED_START"}]},
                  "october": {"status": "IMPLEMENTATION", "dates": [{"kind": "PLANNED_START"}, {"kind": "ACTUAL_START"}]} }
                """);
    }

    @Test
    void whatWasNotKnownYetIsNotThere() {
        this.graphQl.document("""
                { june: organisation(id: "uts", knownBy: "2019-06-30") { id }
                  september: organisation(id: "uts", knownBy: "2019-10-30") { id }
                  october: organisation(id: "uts", knownBy: "2019-10-31") { id }
                  before: projects(knownBy: "2019-06-29") { totalCount }
                  search(text: "tecnologicas santander", knownBy: "2019-06-30") { entity { id } } }
                """).execute().path("").matchesJsonStrictly("""
                { "june": null, "september": null, "october": {"id": "uts"}, "before": {"totalCount": 0}, "search": [] }
                """);
    }

    @Test
    void anAgreementThatIsNotSignedYetIsNotThereBeforeItsDay() {
        this.graphQl.document("""
                { before: agreement(id: "resolucion-46646", asOf: "2019-09-16") { id }
                  after: agreement(id: "resolucion-46646", asOf: "2019-09-17") { status signed inForce } }
                """).execute().path("").matchesJsonStrictly("""
                { "before": null, "after": {"status": "SIGNED", "signed": "2019-09-17", "inForce": true} }
                """);
    }

    @Test
    void theDatesHoldAllTheWayDown() {
        this.graphQl.document("""
                { city(id: "bucaramanga", knownBy: "2019-06-30") {
                    projects { id supporters { contributions { stage quantity { value } citations { source { id } } } } } } }
                """)
            .execute()
            .path("city.projects[*].supporters[*].contributions[*].citations[*].source.id")
            .entityList(String.class)
            .satisfies(sources -> assertThat(sources).isNotEmpty().containsOnly("informe-2019-06"));
    }

}
