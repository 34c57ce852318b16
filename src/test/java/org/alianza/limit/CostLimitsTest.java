package org.alianza.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a question costs: each field 1, or its weight, times the sizes of the lists around it. No one
/// may ask anything here, so that every answer tells the cost.
@LimitTest
@TestPropertySource(properties = { "alianza.limits.cost.reader=1", "alianza.limits.rate.address=0", "alianza.limits.rate.account=0" })
class CostLimitsTest {

    @Autowired
    private Asking.Site door;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { project(id: "x") { id } }                                               | 2
            { project(id: "x") { id aliases } }                                       | 3
            { project(id: "x") { topics { id } } }                                    | 1 + 1 + 5
            { project(id: "x") { topics { projects { id } } } }                       | 1 + 1 + 5 * (1 + 5)
            { project(id: "x") { citations { section statement } } }                  | 1 + 1 + 2 * 2
            { projects { nodes { id } } }                                             | 1 + 1 + 25
            { projects { totalCount pageInfo { endCursor } } }                        | 1 + 1 + 1 + 1
            { projects { edges { cursor node { id } } } }                             | 1 + 1 + 25 * (1 + 1 + 1)
            { projects(first: 7) { nodes { id } } }                                   | 1 + 1 + 7
            { projects(first: null) { nodes { id } } }                                | 1 + 1 + 25
            { projects(last: 9) { nodes { id } } }                                    | 1 + 1 + 9
            { projects(first: 3) { nodes { topics { id } } } }                        | 1 + 1 + 3 * (1 + 5)
            { projects(first: -5) { nodes { id } } }                                  | 1 + 1 + 1
            { search(text: "x") { score } }                                           | 1 + 25
            { search(text: "x", first: 4) { entity { id } } }                         | 1 + 4 * (1 + 1)
            { network(center: "x") { nodes { id } edges { id } } }                    | 200 + 1 + 500 + 1 + 500
            { network(center: "x", limit: 30) { leftOut nodes { id } } }              | 200 + 1 + 1 + 30
            { paths(from: "x", to: "y") { steps { text } } }                          | 200 + 10 * (1 + 5)
            { insights { brokers { participation } } }                                | 1 + 200 + 10
            { insights { sharedPartners(of: "a", and: "b", first: 2) { partners { party { id } } } } } | 1 + 200 + 1 + 2 * 2
            { node(id: "x") { ... on Project { topics { id } } ... on City { projects { id } } } }     | 1 + 1 + 5 + 1 + 5
            { a: project(id: "x") { id } b: project(id: "x") { id } }                 | 2 + 2
            { ...f } fragment f on Query { project(id: "x") { id } }                  | 2
            { projects { ...page } topics(first: 2) { ...page } } fragment page on Connection { totalCount } | 1 + 1 + 1 + 1
            { projects(first: 3) { ...page } last: projects(first: 10) { ...page } } fragment page on ProjectConnection { nodes { id } } | 5 + 12
            { __schema { types { fields { name } } } }                                | 4
            { map { places { id } } }                                                 | 200 + 1 + 100
            """)
    void eachFieldCostsOneTimesTheListsAroundIt(String question, String sum) {
        assertThat(cost(question, Map.of())).isEqualTo(sum(sum));
    }

    @Test
    void sizesMayComeAsVariables() {
        assertThat(cost("query($n: Int) { projects(first: $n) { nodes { id } } }", Map.of("n", 12))).isEqualTo(2 + 12);
        assertThat(cost("query($n: Int = 8) { projects(first: $n) { nodes { id } } }", Map.of())).isEqualTo(2 + 8);
        assertThat(cost("query($n: Int) { projects(first: $n) { nodes { id } } }", Map.of())).isEqualTo(2 + 25);
        assertThat(cost("query($n: Int! = 40) { insights { brokers(first: $n) { participation } } }", Map.of())).isEqualTo(201 + 40);
    }

    @Test
    void fragmentsWithinFragmentsAreCountedEachTimeTheyAreUsed() {
        StringBuilder fragments = new StringBuilder("{ organisation(id: \"x\") { ...f0 } }");
        for (int i = 0; i < 13; i++) {
            fragments.append(" fragment f%1$d on Organisation { parent { ...f%2$d ...f%2$d } }".formatted(i, i + 1));
        }
        fragments.append(" fragment f13 on Organisation { id }");
        assertThat(cost(fragments.toString(), Map.of())).isEqualTo(1 + (1 << 13) - 1 + (1 << 13));
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schema", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream();
        }
    }

    /// The first ten are those of the README.
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleLeavesStaffRoomToSpareAndThoseOfTheReadmeAreForEveryone(Path example) throws IOException {
        Path variables = Path.of(example.toString().replace(".graphql", ".json"));
        Map<?, ?> given = Files.exists(variables) ? this.door.json().readValue(Files.readString(variables), Map.class) : Map.of();
        Asking.Answer refused = this.door.json(Map.of("query", Files.readString(example), "variables", given), Asking.WHO, Asking.READER);
        long cost = Long.parseLong(refused.error().substring("LIMIT_EXCEEDED cost 1 ".length()));
        int number = Integer.parseInt(example.getFileName().toString().substring(0, 2));
        System.out.printf("Cost of %s: %d%n", example.getFileName(), cost);
        assertThat(cost).isLessThan((number <= 10) ? 4_000 : 25_000);
    }

    private long cost(String question, Map<String, ?> variables) {
        Asking.Answer refused = this.door.ask(question, variables, Asking.WHO, Asking.READER);
        assertThat(refused.error()).startsWith("LIMIT_EXCEEDED cost 1 ");
        assertThat(refused.statements()).isZero();
        return Long.parseLong(refused.error().substring("LIMIT_EXCEEDED cost 1 ".length()));
    }

    private static long sum(String terms) {
        return Objects.requireNonNull(new SpelExpressionParser().parseExpression(terms).getValue(Long.class));
    }

}
