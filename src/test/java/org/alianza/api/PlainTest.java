package org.alianza.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Objects of which only plain values are asked for tell what they would tell field by field.
class PlainTest {

    private static final String SCHEMA = """
            type Query { edges: [Edge!]! }
            enum Kind { GIVES, TO }
            type Edge {
              id: ID!
              kind: Kind!
              role: String
              weight: Int!
              later: String
              perhaps: String
              said(how: String): String
            }
            """;

    private static final GraphQL GRAPHQL = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA),
            RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("edges",
                        environment -> List.of(new Edge("1", Kind.GIVES, "donor", 3, "one"), new Edge("2", Kind.TO, null, null, "two"))))
                .type("Edge", type -> type.dataFetcher("said", environment -> environment.getArgument("how")))
                .build()))
        .queryExecutionStrategy(new AnsweredStrategy(new SimpleDataFetcherExceptionHandler()))
        .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { edges { id kind role } }             | {edges=[{id=1, kind=GIVES, role=donor}, {id=2, kind=TO, role=null}]}
            { edges { one: id two: id } }          | {edges=[{one=1, two=1}, {one=2, two=2}]}
            { edges { ...on Edge { role } id } }   | {edges=[{role=donor, id=1}, {role=null, id=2}]}
            { edges { id @skip(if: true) kind } }  | {edges=[{kind=GIVES}, {kind=TO}]}
            { edges { __typename id } }            | {edges=[{__typename=Edge, id=1}, {__typename=Edge, id=2}]}
            { edges { id said(how: 'x') } }        | {edges=[{id=1, said=x}, {id=2, said=x}]}
            { edges { id later } }                 | {edges=[{id=1, later=one}, {id=2, later=two}]}
            { edges { id perhaps } }               | {edges=[{id=1, perhaps=one}, {id=2, perhaps=two}]}
            """)
    void whatIsAskedForIsTold(String question, String expected) {
        ExecutionResult answer = GRAPHQL.execute(question.replace('\'', '"'));
        assertThat(answer.getErrors()).isEmpty();
        assertThat(answer.<Object>getData()).hasToString(expected);
    }

    @Test
    void whatIsMissingIsAnErrorAtItsPlace() {
        ExecutionResult answer = GRAPHQL.execute("{ edges { id weight } }");
        assertThat(answer.getErrors()).singleElement().satisfies(error -> assertThat(error.getPath()).isEqualTo(List.of("edges", 1, "weight")));
        assertThat(answer.<@Nullable Object>getData()).isNull();
    }

    private enum Kind {

        GIVES, TO

    }

    private record Edge(String id, Kind kind, @Nullable String role, @Nullable Integer weight, CompletableFuture<String> later, Optional<String> perhaps) {

        Edge(String id, Kind kind, @Nullable String role, @Nullable Integer weight, String name) {
            this(id, kind, role, weight, CompletableFuture.completedFuture(name), Optional.of(name));
        }

    }

}
