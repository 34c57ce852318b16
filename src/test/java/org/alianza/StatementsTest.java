package org.alianza;

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
    void supportersWithEverythingTakeFourStatements() {
        assertThat(statements("""
                { project(id: "metrobici") {
                    supporters { party { name } roles contributions { name stage } totals { inKind { value } } citations { statement } }
                } }
                """)).isEqualTo(4);
    }

    @Test
    void whatIsNotAskedForCostsNothing() {
        assertThat(statements("{ project(id: \"metrobici\") { name summary } }")).isEqualTo(1);
        assertThat(statements("{ projects { nodes { name } } }")).isEqualTo(1);
        assertThat(statements("{ projects { totalCount nodes { name } } }")).isEqualTo(2);
        assertThat(statements("{ agreements { nodes { status statusHistory { since } inForce } } }")).isEqualTo(2);
    }

    @RepeatedTest(10)
    void twoPairsOfDatesTakeNoMoreStatementsBelowTheRoot() {
        assertThat(statements("""
                { june: project(id: "metrobici", knownBy: "2019-06-30") { supporters { party { name } } }
                  october: project(id: "metrobici", knownBy: "2019-10-31") { supporters { party { name } } } }
                """)).isEqualTo(3);
    }

    private long statements(String document) {
        long before = count();
        this.graphQl.document(document).execute().errors().verify();
        return count() - before;
    }

    private long count() {
        return this.meters.get("alianza.graph.statements").timer().count();
    }

}
