package org.alianza;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// How many statements an answer takes depends on the question's shape alone.
@GraphTest
class StatementsTest {

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private MeterRegistry meters;

    @Test
    void supportersWithEverythingTakeOneStatement() {
        assertThat(statements("""
                { project(id: "metrobici") {
                    supporters { party { name } roles contributions { name stage } totals { inKind { value } } citations { statement } }
                } }
                """)).isEqualTo(1);
    }

    @Test
    void whatIsNotAskedForCostsNothing() {
        assertThat(statements("{ project(id: \"metrobici\") { name summary } }")).isEqualTo(1);
        assertThat(statements("{ projects { nodes { name } } }")).isEqualTo(1);
        assertThat(statements("{ projects { totalCount nodes { name } } }")).isEqualTo(2);
        assertThat(statements("{ agreements { nodes { status statusHistory { since } inForce } } }")).isEqualTo(1);
    }

    @Test
    void aNetworkTakesOneStatementHoweverDeepAndPathsOneForEachStep() {
        assertThat(statements("{ network(center: \"metrobici\") { nodes { id } edges { label } } }")).isEqualTo(1);
        assertThat(statements("{ network(center: \"metrobici\", depth: 3) { nodes { name degree place { name } } edges { citations { section } } } }"))
            .isEqualTo(5);
        assertThat(statements("{ paths(from: \"gumi\", to: \"c40-cities\") { text edges { citations { section } } } }")).isEqualTo(6);
    }

    @Test
    void insightsTakeAStatementEachAndOneForWhatTheyTellOf() {
        assertThat(statements("{ insights { openPromises { age edges { id } } } }")).isEqualTo(1);
        assertThat(statements("{ insights { oneSidedTies { agreement { name } unconfirmedBy { name } edges { id } } } }")).isEqualTo(2);
        assertThat(statements("{ insights { brokers { party { name } bridges { hub { name } edges { id } } } } }")).isEqualTo(3);
    }

    /// One for what ties places, one for the places if more than their ids is wanted; one more for topics, and one
    /// for each level of what is there.
    @Test
    void aMapTakesTwoStatementsHoweverMuchIsOnIt() {
        assertThat(statements("{ map(about: \"bucaramanga\") { links { source target count } } }")).isEqualTo(1);
        assertThat(statements("{ map { bbox geoJson places { id name ties city { name } } links { id label count } } }")).isEqualTo(2);
        assertThat(statements("{ map(topics: [\"tema-bicicletas\", \"tema-migracion\"]) { geoJson } }")).isEqualTo(3);
        assertThat(statements("""
                { map { places { parties { name } }
                    links { agreements { name } projects { name } contributions { name } events { name } } } }
                """)).isEqualTo(3);
    }

    @RepeatedTest(10)
    void twoPairsOfDatesTakeAStatementEach() {
        assertThat(statements("""
                { june: project(id: "metrobici", knownBy: "2019-06-30") { supporters { party { name } } }
                  october: project(id: "metrobici", knownBy: "2019-10-31") { supporters { party { name } } } }
                """)).isEqualTo(2);
    }

    @Test
    void eachRuleOfDataQualityTakesOneStatement() {
        String asked = "asOf: \"2020-11-01\", knownBy: \"2020-11-01\", first: 1000";
        assertThat(statements("{ dataQuality(%s) { id found expected } }".formatted(asked))).isEqualTo(7);
        assertThat(statements("{ dataQuality(%s, severities: [ERROR]) { id } }".formatted(asked))).isEqualTo(2);
        assertThat(statements("{ dataQuality(%s, rules: [STALE_CLAIM]) { entity { name } citations { section } edges { from { name } } } }"
            .formatted(asked))).isEqualTo(3);
        assertThat(statements("{ dataQuality(%s, rules: []) { id } }".formatted(asked))).isZero();
    }

    @Test
    void statisticsTakeOneStatementHoweverDeepAndOneEachForTopicsAndTotals() {
        assertThat(statements("{ statistics { count } }")).isEqualTo(1);
        assertThat(statements("""
                { statistics { count a: by(dimension: TYPE) { label by(dimension: COUNTRY) { label by(dimension: YEAR) { label by(dimension: KIND) { label count } } } }
                    b: by(dimension: ROLE) { label count } } }
                """)).isEqualTo(1);
        assertThat(statements("{ statistics { by(dimension: TYPE) { totals { money { amount } } } } }")).isEqualTo(2);
        assertThat(statements("""
                { statistics { a: by(dimension: TOPIC) { label } b: by(dimension: YEAR) { by(dimension: TOPIC) { label totals { inKind { value } } } } } }
                """)).isEqualTo(3);
    }

    @RepeatedTest(5)
    void changesTakeTwoStatementsAndOneEachForNamesAndSources() {
        String dates = "from: \"2019-06-30\", to: \"2019-10-31\"";
        assertThat(statements("{ changes(%s) { changes { id kind since } } }".formatted(dates))).isEqualTo(2);
        for (int first : new int[] { 1, 1000 }) {
            assertThat(statements("{ changes(%s, first: %d) { entity { name } changes { before after citations { statement } } } }"
                .formatted(dates, first))).isEqualTo(4);
        }
        assertThat(statements("{ changes(%s, entities: [\"uts\", \"metrobici\"], after: \"uis\") { changes { id } } }".formatted(dates)))
            .isEqualTo(2);
    }

    private long statements(String document) {
        long before = count();
        // The first time the database plans a statement it may take its time.
        this.graphQl.mutate().responseTimeout(Duration.ofSeconds(30)).build().document(document).execute().errors().verify();
        return count() - before;
    }

    private long count() {
        return this.meters.get("alianza.graph.statements").timer().count();
    }

}
