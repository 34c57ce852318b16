package org.alianza.limit;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.introspection.IntrospectionQueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// A question may be just as large as a limit, and no larger; then nothing of it is carried out.
@LimitTest
class DocumentLimitsTest {

    @Autowired
    private Asking.Site door;

    static Stream<Arguments> limits() {
        return Stream.of(
                arguments("tokens", 2000, "{ " + "__typename ".repeat(1998) + "}", "{ " + "__typename ".repeat(1999) + "}"),
                arguments("document size", 65_536, padded(65_536), padded(65_537)),
                arguments("depth", 15, deep(15), deep(16)),
                arguments("aliases", 30, fields(30, "a%d: __typename"), fields(31, "a%d: __typename")),
                arguments("directives", 20, fields(20, "__typename @skip(if: false)"), fields(21, "__typename @skip(if: false)")),
                arguments("list length", 1000, filter(ids(1000)), filter(ids(1001))),
                arguments("input depth", 20, filter("not: {".repeat(19) + "text: \"x\"" + "}".repeat(19)),
                        filter("not: {".repeat(20) + "text: \"x\"" + "}".repeat(20))),
                arguments("input objects", 100, filter("or: [" + "{text: \"x\"}".repeat(99) + "]"),
                        filter("or: [" + "{text: \"x\"}".repeat(100) + "]")),
                arguments("search text", 200, search("x".repeat(200)), search("x".repeat(201))),
                arguments("search text", 200, search("🚲".repeat(200)), search("🚲".repeat(201))),
                arguments("search text", 200, filter("or: [{text: \"%s\"}]".formatted("x".repeat(200))),
                        filter("or: [{text: \"%s\"}]".formatted("x".repeat(201)))),
                arguments("page size", 100, "{ projects(first: 100) { nodes { id } } }", "{ projects(first: 101) { nodes { id } } }"),
                arguments("page size", 100, "{ projects(last: 100) { nodes { id } } }", "{ projects(last: 101) { nodes { id } } }"),
                arguments("page size", 100, "{ search(text: \"x\", first: 100) { score } }", "{ search(text: \"x\", first: 101) { score } }"),
                arguments("cost", 50_000, worth(50_000), worth(50_001)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("limits")
    void whatIsAtTheLimitIsAnsweredAndWhatIsOverItRefusedWithoutTheDatabase(String limit, int allowed, String at, String over) {
        assertThat(this.door.ask(at).errors()).isEmpty();
        Asking.Answer refused = this.door.ask(over);
        assertThat(refused.error()).isEqualTo("LIMIT_EXCEEDED %s %d %d".formatted(limit, allowed, allowed + 1));
        assertThat(refused.body().containsKey("data")).isFalse();
        assertThat(refused.statements()).isZero();
    }

    @Test
    void aDocumentHasTenOperations() {
        String ten = fields(10, "query q%d { __typename }", " ");
        assertThat(this.door.json(Map.of("query", ten, "operationName", "q3")).errors()).isEmpty();
        assertThat(this.door.json(Map.of("query", ten + " query more { __typename }", "operationName", "q3")).error())
            .isEqualTo("LIMIT_EXCEEDED operations 10 11");
    }

    @Test
    void variablesHaveTheSameLimits() {
        String filtered = "query($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }";
        for (int size : new int[] { 1000, 1001 }) {
            Asking.Answer answer = this.door.ask(filtered, Map.of("filter", Map.of("id", Collections.nCopies(size, "x"))));
            assertThat(answer.errors()).hasSize(size - 1000);
            assertThat(answer.statements() == 0).isEqualTo(size > 1000);
        }
        for (int size : new int[] { 200, 201 }) {
            Asking.Answer answer = this.door.ask(filtered, Map.of("filter", Map.of("not", Map.of("text", "x".repeat(size)))));
            assertThat(answer.errors()).hasSize(size - 200);
        }
        String page = "query($size: Int) { projects(first: $size) { nodes { id } } }";
        assertThat(this.door.ask(page, Map.of("size", 100)).errors()).isEmpty();
        assertThat(this.door.ask(page, Map.of("size", 101)).error()).isEqualTo("LIMIT_EXCEEDED page size 100 101");
        Map<String, Object> deep = Map.of("text", "x");
        for (int i = 0; i < 20; i++) {
            deep = Map.of("not", deep);
        }
        assertThat(this.door.ask(filtered, Map.of("filter", deep)).error()).isEqualTo("LIMIT_EXCEEDED input depth 20 21");
        assertThat(this.door.ask(filtered, Map.of("filter", Map.of("or", Collections.nCopies(100, Map.of("text", "x"))))).error())
            .isEqualTo("LIMIT_EXCEEDED input objects 100 101");
    }

    @Test
    void everyRefusalSaysTheWayOut() {
        assertThat(this.door.ask(deep(16)).message())
            .isEqualTo("depth: 16 levels are more than the 15 allowed; ask for what lies deeper by its id, in a question of its own");
        assertThat(this.door.ask(worth(50_001)).message()).isEqualTo("cost: 50,001 points are more than the 50,000 allowed; "
                + "ask for fewer fields, smaller pages (first) or fewer lists within lists");
    }

    @Test
    void atMostEightFaultsOfADocumentAreTold() {
        Asking.Answer answer = this.door.ask(fields(20, "nope%d"));
        assertThat(answer.errors()).hasSize(8);
        assertThat(answer.errors().getLast()).asString().contains("LIMIT_EXCEEDED", "maximum number of validation errors");
        assertThat(this.door.ask(fields(7, "nope%d")).errors()).hasSize(7);
    }

    /// What graphiql sends when its page is opened.
    @Test
    void graphiQlLearnsTheSchema() {
        String question = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(9));
        Asking.Answer answer = this.door.ask(question, Asking.WHO, Asking.READER);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.response().body()).contains("SisterCity");
        Asking.Answer twice = this.door.ask("{ a: __schema { types { name } } b: __schema { types { name } } }");
        assertThat(twice.message()).contains("not asking for introspection in good faith");
    }

    static Stream<String> bombs() {
        String chain = IntStream.range(0, 150).mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1)).collect(Collectors.joining())
                + "fragment f150 on Query { __typename }";
        String nested = IntStream.range(0, 60).mapToObj(i -> "fragment f%1$d on Organisation { a: parent { ...f%2$d } b: parent { ...f%2$d } }".formatted(i, i + 1))
            .collect(Collectors.joining());
        String pages = "projects(first: 100) { nodes { participants { party { ... on Organisation { supports { project { participants { party { ... on Organisation "
                + "{ supports { project { name } } } } } } } } } } } }";
        return Stream.of("{ ...f0 } " + chain, "{ organisation(id: \"uis\") { ...f0 } } " + nested + "fragment f60 on Organisation { id }",
                fields(350, "a%d: organisation(id: \"uis\") { id }"), "{ __typename " + "@skip(if: false) ".repeat(300) + "}",
                "{ organisation(id: \"uis\") " + "{ parent ".repeat(500) + "}".repeat(501), "{ " + pages + " }", "{" + " ".repeat(70_000) + "}",
                "{ projects(filter: " + "{not: ".repeat(400) + "{}" + "}".repeat(400) + ") { totalCount } }", "query " + "{".repeat(1900),
                "{ projects(filter: {id: " + "[".repeat(900) + "]".repeat(900) + "}) { totalCount } }",
                "fragment a on Query { ...b } fragment b on Query { ...a } { ...a }", "{ " + "__typename ".repeat(30_000).substring(0, 60_000) + "}");
    }

    /// The first one warms up what is used for all.
    @ParameterizedTest
    @MethodSource("bombs")
    void whatIsMeantToHarmIsRefusedAtOnce(String bomb) {
        this.door.ask("{ nope }");
        long start = System.nanoTime();
        Asking.Answer answer = this.door.ask(bomb);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.errors()).isNotEmpty();
        assertThat(answer.statements()).isZero();
        assertThat(took).isLessThan(Duration.ofMillis(700));
    }

    /// 40 ids on each of so many nodes, and what is missing.
    private static String worth(int cost) {
        int nodes = (cost - 201) / 40;
        return "{ network(center: \"metrobici\", limit: %d) { nodes { %s} } %s }".formatted(nodes, "id ".repeat(40),
                "__typename ".repeat(cost - 201 - nodes * 40));
    }

    private static String padded(int size) {
        return "{ __typename" + " ".repeat(size - 14) + " }";
    }

    private static String deep(int levels) {
        return "{ organisation(id: \"uis\") { " + "parent { ".repeat(levels - 2) + "id" + " }".repeat(levels);
    }

    private static String fields(int count, String field) {
        return "{ " + fields(count, field, " ") + " }";
    }

    private static String fields(int count, String field, String between) {
        return IntStream.range(0, count).mapToObj(field::formatted).collect(Collectors.joining(between));
    }

    private static String filter(String filter) {
        return "{ projects(filter: {%s}) { totalCount } }".formatted(filter);
    }

    private static String ids(int count) {
        return "id: [" + "\"x\"".repeat(count) + "]";
    }

    private static String search(String text) {
        return "{ search(text: \"%s\") { score } }".formatted(text);
    }

}
