package org.alianza;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// What somebody who reads both reports with care would find in them, as of the day the second was out.
@GraphTest
class DataQualityTest {

    private final GraphQlTester graphQl;

    /// The first time the database plans a statement it may take its time.
    DataQualityTest(@Autowired GraphQlTester graphQl) {
        this.graphQl = graphQl.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @Test
    void threeTotalsOfTheMigrantCentreDoNotAddUp() {
        this.graphQl.document("""
                { dataQuality(rules: [TOTAL_MISMATCH], asOf: "2019-10-31", knownBy: "2019-10-31") {
                    id severity rule entity { id } found(language: "en") expected(language: "en")
                    citations { source { id } section } edges { id } } }
                """).execute().path("dataQuality").matchesJsonStrictly("""
                [ {"id": "TOTAL_MISMATCH:casa-atenciones-orientacion-total", "severity": "ERROR", "rule": "TOTAL_MISMATCH",
                   "entity": {"id": "casa-atenciones-orientacion"},
                   "found": "The total reported from 2018-12 to 2019-08 is 5,610.",
                   "expected": "The sum of the series is 5,600 (periods: 9).",
                   "citations": [{"source": {"id": "informe-2019-09"}, "section": "2 Migración, cuadro"}],
                   "edges": [{"id": "casa-atenciones-orientacion:measured_by"}]},
                  {"id": "TOTAL_MISMATCH:casa-atenciones-rcf-total", "severity": "ERROR", "rule": "TOTAL_MISMATCH",
                   "entity": {"id": "casa-atenciones-rcf"},
                   "found": "The total reported from 2018-12 to 2019-08 is 4,151.",
                   "expected": "The sum of the series is 4,236 (periods: 9).",
                   "citations": [{"source": {"id": "informe-2019-09"}, "section": "2 Migración, cuadro"}],
                   "edges": [{"id": "casa-atenciones-rcf:measured_by"}]},
                  {"id": "TOTAL_MISMATCH:casa-atenciones-salud-sexual-total", "severity": "ERROR", "rule": "TOTAL_MISMATCH",
                   "entity": {"id": "casa-atenciones-salud-sexual"},
                   "found": "The total reported from 2018-12 to 2019-08 is 155.",
                   "expected": "The sum of the series is 240 (periods: 4).",
                   "citations": [{"source": {"id": "informe-2019-09"}, "section": "2 Migración, cuadro"}],
                   "edges": [{"id": "casa-atenciones-salud-sexual:measured_by"}]} ]
                """);
    }

    @Test
    void theBicyclesOfTheMinistryAndTheMayorOfGumiAreOverdue() {
        this.graphQl.document("""
                { dataQuality(rules: [EXPECTED_DATE_PASSED], asOf: "2019-10-31", knownBy: "2019-10-31") {
                    id severity entity { id } found(language: "en") expected(language: "en") edges { id } citations { source { id } } } }
                """).execute().path("dataQuality").matchesJsonStrictly("""
                [ {"id": "EXPECTED_DATE_PASSED:ministerio-transporte-bicycles-committed", "severity": "WARNING",
                   "entity": {"id": "ministerio-transporte-metrobici"},
                   "found": "Delivery was expected by 2019-10-15; the last that is known: committed.",
                   "expected": "A source that says whether it was delivered, withdrawn or put off.",
                   "edges": [{"id": "ministerio-transporte-metrobici:gives"}, {"id": "ministerio-transporte-metrobici:to"}],
                   "citations": [{"source": {"id": "informe-2019-09"}}]},
                  {"id": "EXPECTED_DATE_PASSED:visita-alcalde-gumi-2019-08", "severity": "WARNING",
                   "entity": {"id": "visita-alcalde-gumi-2019-08"},
                   "found": "The event was expected by 2019-08-28; the last that is known: planned.",
                   "expected": "A source that says whether it was held, cancelled or put off.",
                   "edges": [],
                   "citations": [{"source": {"id": "informe-2019-06"}}, {"source": {"id": "informe-2019-09"}}]} ]
                """);
    }

    /// October lasts until the 31st.
    @ParameterizedTest
    @CsvSource({ "2019-08-28,", "2019-08-29,visita-alcalde-gumi-2019-08", "2019-10-31,visita-alcalde-gumi-2019-08",
            "2019-11-01,expo-aladi-2019 visita-alcalde-gumi-2019-08" })
    void anAnnouncedEventIsOverdueFromTheDayAfterTheLastItsDateCanMean(String asOf, String events) {
        this.graphQl.document("""
                { dataQuality(rules: [EXPECTED_DATE_PASSED], asOf: "%s", knownBy: "2019-06-30") { entity { id } } }
                """.formatted(asOf))
            .execute()
            .path("dataQuality[*].entity.id")
            .entityList(String.class)
            .containsExactly((events != null) ? events.split(" ") : new String[0]);
    }

    @Test
    void whatTheFirstReportPlannedForTheYearIsOverdueWhenNothingElseIsKnown() {
        this.graphQl.document("""
                { dataQuality(rules: [EXPECTED_DATE_PASSED], entities: ["metrobici"], asOf: "2020-01-01", knownBy: "2019-06-30") {
                    id found } }
                """).execute().path("dataQuality").matchesJsonStrictly("""
                [ {"id": "EXPECTED_DATE_PASSED:metrobici-planned-start",
                   "found": "Se esperaba el inicio para 2019; lo último que se sabe: en preparación."} ]
                """);
    }

    @Test
    void everythingIsSourcedAndNothingIsThereTwiceOrAgainstItsDates() {
        this.graphQl.document("""
                { dataQuality(rules: [UNSOURCED_CLAIM, LIKELY_DUPLICATE, STATUS_AGAINST_DATES], asOf: "2019-10-31", knownBy: "2019-10-31") { id } }
                """).execute().path("dataQuality").matchesJsonStrictly("[]");
    }

    @Test
    void twelveOrganisationsAreInNoKnownPlace() {
        this.graphQl.document("""
                { dataQuality(rules: [UNPLACED_PARTY], asOf: "2019-10-31", knownBy: "2019-10-31") { entity { id } edges { id } } }
                """)
            .execute()
            .path("dataQuality[*].entity.id")
            .entityList(String.class)
            .containsExactly("adra", "caf", "c40-cities", "c40-cff", "cicr", "numo", "unido", "oim", "placemaking", "tumi",
                    "union-europea", "wwf")
            .path("dataQuality[11].edges[*].id")
            .entityList(String.class)
            .containsExactly("taller-ciclo-infraestructura-wwf-attendee");
    }

    /// 14 projects are being prepared or run, 4 agreements are sought or negotiated, 3 events are announced
    /// and 12 contributions are not delivered.
    @Test
    void aYearAfterTheSecondReportAllThatIsNotFinalIsStale() {
        assertThat(stale("2020-10-31")).isZero();
        assertThat(stale("2020-11-01")).isEqualTo(14 + 4 + 3 + 12);
        this.graphQl.document("""
                { dataQuality(rules: [STALE_CLAIM], entities: ["mou-gumi"], asOf: "2020-11-01", knownBy: "2020-11-01") {
                    id severity description(language: "en") found(language: "en") expected(language: "en") } }
                """).execute().path("dataQuality").matchesJsonStrictly("""
                [ {"id": "STALE_CLAIM:mou-gumi-negotiation", "severity": "INFO",
                   "description": "What has not come to an end is confirmed from time to time.",
                   "found": "It stands at “under negotiation”, last confirmed on 2019-10-31.",
                   "expected": "A source published on 2019-11-01 or later."} ]
                """);
    }

    @Test
    void theGravestComeFirst() {
        this.graphQl.document("""
                { dataQuality(first: 6, asOf: "2019-10-31", knownBy: "2019-10-31") { rule }
                  warnings: dataQuality(severities: [WARNING], asOf: "2019-10-31", knownBy: "2019-10-31") { rule }
                  none: dataQuality(severities: [ERROR], rules: [STALE_CLAIM], asOf: "2019-10-31", knownBy: "2019-10-31") { rule }
                  june: dataQuality(severities: [ERROR], asOf: "2019-10-31", knownBy: "2019-06-30") { rule } }
                """).execute().path("").matchesJsonStrictly("""
                { "dataQuality": [{"rule": "TOTAL_MISMATCH"}, {"rule": "TOTAL_MISMATCH"}, {"rule": "TOTAL_MISMATCH"},
                    {"rule": "EXPECTED_DATE_PASSED"}, {"rule": "EXPECTED_DATE_PASSED"}, {"rule": "UNPLACED_PARTY"}],
                  "warnings": [{"rule": "EXPECTED_DATE_PASSED"}, {"rule": "EXPECTED_DATE_PASSED"}], "none": [], "june": [] }
                """);
    }

    private int stale(String day) {
        return this.graphQl.document("""
                { dataQuality(rules: [STALE_CLAIM], first: 1000, asOf: "%1$s", knownBy: "%1$s") { id } }
                """.formatted(day)).execute().path("dataQuality[*].id").entityList(String.class).get().size();
    }

}
