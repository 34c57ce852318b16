package org.alianza;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.alianza.graph.Graph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds however many there are: statements depend on the question's shape alone, and pages
/// neither repeat nor miss anything.
@GraphTest
@Tag("own-data")
class CrowdTest {

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Graph graph;

    @DynamicPropertySource
    static void crowd(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> Crowd.write(Path.of("target/crowd")).toString());
        properties.add("alianza.limits.cost.staff", () -> "100000");
    }

    @RepeatedTest(5)
    void manyParentsTakeAsManyStatementsAsOne() {
        for (String nested : new String[] { """
                projects(filter: {id: [%s]}, first: 100) {
                  nodes { status dates { date } topics { name } participants { party { name } } agreements { title status }
                    supporters { party { name } contributions { name stage } totals { inKind { value } } citations { statement } }
                    events { name hosts { name } } indicators { name values { value citations { section } } } }
                }""", """
                organisations(filter: {id: [%s]}, first: 100) {
                  nodes { seat { name } identifiers { id } agreements { parties { party { name } } }
                    supports { project { name topics { name } } totals { inKind { value } } } partners { party { name } }
                    events { name attendees { party { name } citations { section } } } contributions { agreement { title } } }
                }""" }) {
            String letter = nested.startsWith("projects") ? "p" : "o";
            List<Long> counts = new ArrayList<>();
            for (int parents : new int[] { 1, 100 }) {
                counts.add(statements("{ " + nested.formatted(ids(letter, 0, parents)) + " }"));
            }
            String twice = "{ a: " + nested.formatted(ids(letter, 0, 100)) + " b: " + nested.formatted(ids(letter, 100, 200))
                    + " }";
            counts.add(statements(twice));
            assertThat(counts.get(1)).as("100 parents").isEqualTo(counts.get(0));
            assertThat(counts.get(2)).as("200 parents on two pages: one more root").isEqualTo(counts.get(0) + 1);
        }
    }

    @Test
    void pagesForwardHoldEveryProjectOnceInOrder() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = this.graphQl
                .document("{ projects(first: 7 %s) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }"
                    .formatted(after))
                .execute();
            page.path("projects.totalCount").entity(Integer.class).isEqualTo(Crowd.SIZE);
            seen.addAll(page.path("projects.nodes[*].id").entityList(String.class).get());
            after = page.path("projects.pageInfo.hasNextPage").entity(Boolean.class).get()
                    ? "after: \"%s\"".formatted(page.path("projects.pageInfo.endCursor").entity(String.class).get()) : null;
        }
        while (after != null);
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(Crowd.SIZE);
    }

    @Test
    void pagesBackwardRunFromTheEndInTheSameOrder() {
        var last = this.graphQl
            .document("{ projects(last: 3) { nodes { id } pageInfo { startCursor hasPreviousPage hasNextPage } } }")
            .execute();
        last.path("projects.nodes[*].id").entityList(String.class).containsExactly("p-197", "p-198", "p-199");
        last.path("projects.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
        last.path("projects.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        String before = last.path("projects.pageInfo.startCursor").entity(String.class).get();
        this.graphQl.document("{ projects(last: 2, before: \"%s\") { nodes { id } } }".formatted(before))
            .execute()
            .path("projects.nodes[*].id")
            .entityList(String.class)
            .containsExactly("p-195", "p-196");
    }

    @Test
    void aCursorMarksItsPlaceThoughTheListChanges() {
        String cursor = this.graphQl.document("{ events(first: 50, orderBy: {field: DATE, direction: DESC}) { pageInfo { endCursor } } }")
            .execute()
            .path("events.pageInfo.endCursor")
            .entity(String.class)
            .get();
        String next = "{ events(first: 2, after: \"%s\", orderBy: {field: DATE, direction: DESC}) { nodes { id } } }"
            .formatted(cursor);
        this.graphQl.document(next).execute().path("events.nodes[*].id").entityList(String.class).containsExactly("e-149", "e-148");
        this.graph.change(statements -> statements.rows("MATCH (e:Event) WHERE e.id IN ['e-190', 'e-150'] SET e:Away REMOVE e:Event",
                Map.of()));
        this.graphQl.document(next).execute().path("events.nodes[*].id").entityList(String.class).containsExactly("e-149", "e-148");
        this.graph.change(statements -> statements.rows("MATCH (e:Away) SET e:Event REMOVE e:Away",
                Map.of()));
    }

    @Test
    void aNetworkTellsWhenAHubHasMoreRelationsThanAreRead() {
        relate(1, 19_999);
        assertThat(isComplete("p-000")).isTrue();
        relate(20_000, 20_000);
        assertThat(isComplete("p-000")).isFalse();
        assertThat(isComplete("p-001")).isTrue();
        this.graph.change(statements -> statements.rows("MATCH ()-[many:PARTICIPATES_IN]->() WHERE many.id STARTS WITH 'many-' DELETE many", Map.of()));
    }

    private void relate(int from, int until) {
        this.graph.change(statements -> statements.rows("""
                MATCH (:Organisation {id: 'o-000'})-[one:PARTICIPATES_IN {id: 'pp-000'}]->(:Project {id: 'p-000'})
                UNWIND range($from, $until) AS i
                MATCH (o:Organisation {id: 'o-001'}), (p:Project {id: 'p-000'})
                CREATE (o)-[many:PARTICIPATES_IN]->(p)
                SET many = properties(one), many.id = 'many-' + i
                """, Map.of("from", from, "until", until)));
    }

    private boolean isComplete(String center) {
        return this.graphQl.document("{ network(center: \"%s\", kinds: [PARTICIPATES_IN]) { complete nodes { id } } }".formatted(center))
            .execute()
            .path("network.complete")
            .entity(Boolean.class)
            .get();
    }

    private static String ids(String letter, int from, int until) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < until; i++) {
            ids.add("\"%s-%03d\"".formatted(letter, i));
        }
        return String.join(", ", ids);
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
