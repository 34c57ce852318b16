package org.alianza;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What one counts in the two reports by hand.
@GraphTest
class StatisticsTest {

    private final GraphQlTester graphQl;

    /// The first time the database plans a statement it may take its time.
    StatisticsTest(@Autowired GraphQlTester graphQl) {
        this.graphQl = graphQl.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @Test
    void allThereIsIsCountedOnceByType() {
        ask("{ statistics(%s) { count by(dimension: TYPE) { key label(language: \"en\") count } } }", """
                { "count": 207, "by": [
                    {"key": "ORGANISATION", "label": "organisation", "count": 76},
                    {"key": "TOPIC", "label": "topic", "count": 40},
                    {"key": "EVENT", "label": "event", "count": 25},
                    {"key": "CONTRIBUTION", "label": "contribution", "count": 18},
                    {"key": "PROJECT", "label": "project", "count": 15},
                    {"key": "AGREEMENT", "label": "agreement", "count": 14},
                    {"key": "INDICATOR", "label": "indicator", "count": 13},
                    {"key": "CITY", "label": "city", "count": 4},
                    {"key": "SOURCE", "label": "source", "count": 2} ] }
                """);
    }

    /// Twelve international organisations are of no country; of the Colombian ones six are of no known kind.
    @Test
    void organisationsAreCountedByCountryAndWithinItByKind() {
        this.graphQl.document("""
                { statistics(types: [ORGANISATION], asOf: "2019-10-31", knownBy: "2019-10-31") {
                    by(dimension: COUNTRY) { key label(language: "en") count by(dimension: KIND) { key label count } } } }
                """)
            .execute()
            .path("statistics.by[*].key")
            .entityList(String.class)
            .hasSize(19)
            .path("statistics.by[*].count")
            .entityList(Integer.class)
            .containsExactly(43, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 12)
            .path("statistics.by[0]")
            .matchesJsonStrictly("""
                    { "key": "CO", "label": "Colombia", "count": 43, "by": [
                        {"key": "LOCAL_GOVERNMENT", "label": "gobierno local", "count": 13},
                        {"key": "GOVERNMENT", "label": "gobierno nacional", "count": 9},
                        {"key": "NATIONAL_NGO", "label": "ONG nacional", "count": 4},
                        {"key": "PRIVATE_SECTOR", "label": "sector privado", "count": 4},
                        {"key": "ACADEMIC_TRAINING_AND_RESEARCH", "label": "academia e investigación", "count": 3},
                        {"key": "OTHER_PUBLIC_SECTOR", "label": "otra entidad pública", "count": 3},
                        {"key": "FOUNDATION", "label": "fundación", "count": 1},
                        {"key": null, "label": "no consta", "count": 6} ] }
                    """)
            .path("statistics.by[1]")
            .matchesJsonStrictly("""
                    { "key": "DE", "label": "Germany", "count": 2, "by": [
                        {"key": "GOVERNMENT", "label": "gobierno nacional", "count": 1},
                        {"key": "OTHER_PUBLIC_SECTOR", "label": "otra entidad pública", "count": 1} ] }
                    """)
            .path("statistics.by[18]")
            .matchesJsonStrictly("""
                    { "key": null, "label": "not known", "count": 12, "by": [
                        {"key": "INTERNATIONAL_NGO", "label": "ONG internacional", "count": 4},
                        {"key": "MULTILATERAL", "label": "organismo multilateral", "count": 4},
                        {"key": null, "label": "no consta", "count": 4} ] }
                    """);
    }

    @Test
    void contributionsAreAddedUpByStageAndKind() {
        ask("""
                { statistics(types: [CONTRIBUTION], %s) { count totals { ...Sums }
                    by(dimension: STAGE) { key label(language: "en") count totals { ...Sums } by(dimension: KIND) { key count } } } }
                fragment Sums on Totals { money { amount currency } inKind { value unit(language: "en") } }
                """, """
                { "count": 18,
                  "totals": { "money": [{"amount": 1256755000, "currency": "COP"}],
                    "inKind": [{"value": 220, "unit": "bicycles"}, {"value": 329, "unit": "people"}, {"value": 2, "unit": "sites"}] },
                  "by": [
                    { "key": "COMMITTED", "label": "committed", "count": 7,
                      "totals": { "money": [{"amount": 1256755000, "currency": "COP"}],
                        "inKind": [{"value": 120, "unit": "bicycles"}, {"value": 2, "unit": "sites"}] },
                      "by": [{"key": "MONEY", "count": 4}, {"key": "GOODS", "count": 1}, {"key": "SERVICES", "count": 1}, {"key": "VENUE", "count": 1}] },
                    { "key": "DELIVERED", "label": "delivered", "count": 6,
                      "totals": { "money": [], "inKind": [{"value": 100, "unit": "bicycles"}, {"value": 329, "unit": "people"}] },
                      "by": [{"key": "EXPERTISE", "count": 2}, {"key": "SERVICES", "count": 2}, {"key": "GOODS", "count": 1}, {"key": null, "count": 1}] },
                    { "key": "PROMISED", "label": "promised", "count": 5, "totals": { "money": [], "inKind": [] },
                      "by": [{"key": "GOODS", "count": 2}, {"key": "EXPERTISE", "count": 1}, {"key": "PROMOTION", "count": 1}, {"key": null, "count": 1}] } ] }
                """);
    }

    @Test
    void inJuneNothingWasSettledButTheSwissFundsAndWhatCameIn2018() {
        this.graphQl.document("""
                { statistics(types: [CONTRIBUTION], asOf: "2019-06-30", knownBy: "2019-06-30") {
                    by(dimension: STAGE) { key count totals { inKind { value } } } currency: by(dimension: CURRENCY) { key label(language: "en") count } } }
                """).execute().path("statistics").matchesJsonStrictly("""
                { "by": [ {"key": "COMMITTED", "count": 5, "totals": {"inKind": [{"value": 2}]}},
                    {"key": "PROMISED", "count": 4, "totals": {"inKind": []}},
                    {"key": "DELIVERED", "count": 2, "totals": {"inKind": []}},
                    {"key": "SOUGHT", "count": 2, "totals": {"inKind": []}} ],
                  "currency": [{"key": "COP", "label": "Colombian Peso", "count": 1}, {"key": null, "label": "not known", "count": 12}] }
                """);
    }

    @Test
    void eventsAreCountedByYear() {
        ask("{ statistics(types: [EVENT], %s) { by(dimension: YEAR) { key label count } } }", """
                { "by": [ {"key": "2019", "label": "2019", "count": 10}, {"key": "2018", "label": "2018", "count": 4},
                    {"key": null, "label": "no consta", "count": 11} ] }
                """);
    }

    /// Bicycles: Metrobici, the public system, the strategy and the program with Pittsburgh.
    @Test
    void aProjectIsInTheGroupOfEachOfItsTopics() {
        this.graphQl.document("""
                { statistics(types: [PROJECT], asOf: "2019-10-31", knownBy: "2019-10-31") { count
                    by(dimension: TOPIC) { key label(language: "en") count totals { inKind { value } } by(dimension: STATUS) { key label count } } } }
                """)
            .execute()
            .path("statistics.count")
            .entity(Integer.class)
            .isEqualTo(15)
            .path("statistics.by[*].key")
            .entityList(String.class)
            .hasSize(34)
            .path("statistics.by[0:3]")
            .matchesJsonStrictly("""
                    [ { "key": "tema-bicicletas", "label": "Bicycles", "count": 4, "totals": {"inKind": [{"value": 220}]},
                        "by": [{"key": "IMPLEMENTATION", "label": "en ejecución", "count": 3}, {"key": "PIPELINE", "label": "en preparación", "count": 1}] },
                      { "key": "tema-migracion", "label": "Migration", "count": 4, "totals": {"inKind": [{"value": 329}, {"value": 2}]},
                        "by": [{"key": "IMPLEMENTATION", "label": "en ejecución", "count": 4}] },
                      { "key": "dac-43030", "label": "Urban development and management", "count": 3, "totals": {"inKind": []},
                        "by": [{"key": "IMPLEMENTATION", "label": "en ejecución", "count": 2}, {"key": null, "label": "no consta", "count": 1}] } ]
                    """);
    }

    @Test
    void agreementsAreCountedByStatusByRoleAndByTheCountriesOfTheirParties() {
        ask("""
                { statistics(types: [AGREEMENT], %s) {
                    status: by(dimension: STATUS) { key count } role: by(dimension: ROLE) { key count } country: by(dimension: COUNTRY) { key count } } }
                """, """
                { "status": [{"key": "SIGNED", "count": 6}, {"key": "IN_FORCE", "count": 4}, {"key": "SOUGHT", "count": 3}, {"key": "NEGOTIATION", "count": 1}],
                  "role": [{"key": "FACILITATOR", "count": 11}, {"key": "SIGNATORY", "count": 11}, {"key": "HOLDER", "count": 2}, {"key": "ISSUER", "count": 2},
                    {"key": null, "count": 1}],
                  "country": [{"key": "CO", "count": 13}, {"key": "DE", "count": 1}, {"key": "KR", "count": 1}, {"key": "US", "count": 1}, {"key": null, "count": 1}] }
                """);
    }

    /// The 100 bicycles are a contribution, are given by an organisation and given to a project.
    @Test
    void aContributionIsAddedOnceThoughItsGiverAndProjectAreCountedToo() {
        ask("{ statistics(%s) { totals { money { amount } inKind { value } byStage { stage count } } } }", """
                { "totals": { "money": [{"amount": 1256755000}], "inKind": [{"value": 220}, {"value": 329}, {"value": 2}],
                    "byStage": [{"stage": "PROMISED", "count": 5}, {"stage": "COMMITTED", "count": 7}, {"stage": "DELIVERED", "count": 6}] } }
                """);
    }

    private void ask(String document, String statistics) {
        this.graphQl.document(document.formatted("asOf: \"2019-10-31\", knownBy: \"2019-10-31\""))
            .execute()
            .path("statistics")
            .matchesJsonStrictly(statistics);
    }

}
