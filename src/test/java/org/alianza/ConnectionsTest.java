package org.alianza;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// Lists keep to Relay's Cursor Connections Specification and Global Object Identification.
@GraphTest
class ConnectionsTest {

    private final GraphQlTester graphQl;

    private final GraphQLSchema schema;

    ConnectionsTest(@Autowired GraphQlTester graphQl, @Autowired GraphQlSource source) {
        this.graphQl = graphQl;
        this.schema = source.schema();
    }

    @Test
    void everyConnectionHasTheFieldsOfTheSpecification() {
        List<GraphQLObjectType> connections = connections();
        assertThat(connections).extracting(GraphQLObjectType::getName).contains("ProjectConnection", "CityConnection", "ContactConnection").hasSizeGreaterThan(8);
        for (GraphQLObjectType connection : connections) {
            String what = connection.getName().replace("Connection", "");
            assertThat(typeOf(connection, "edges")).isEqualTo("[%sEdge!]!".formatted(what));
            assertThat(typeOf(connection, "pageInfo")).isEqualTo("PageInfo!");
            GraphQLObjectType edge = Objects.requireNonNull(this.schema.getObjectType(what + "Edge"));
            assertThat(typeOf(edge, "cursor")).isEqualTo("String!");
            GraphQLType node = GraphQLTypeUtil.unwrapNonNull(edge.getFieldDefinition("node").getType());
            assertThat(node).isNotInstanceOf(GraphQLList.class).isInstanceOf(GraphQLImplementingType.class);
            assertThat(typeOf((GraphQLObjectType) node, "id")).isEqualTo("ID!");
        }
    }

    @Test
    void theInformationOfAPageIsThatOfTheSpecification() {
        GraphQLObjectType page = Objects.requireNonNull(this.schema.getObjectType("PageInfo"));
        assertThat(page.getFieldDefinitions().stream().map(field -> field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType())))
            .containsExactlyInAnyOrder("hasNextPage: Boolean!", "hasPreviousPage: Boolean!", "startCursor: String", "endCursor: String");
    }

    @Test
    void everyListIsPagedForwardsAndMostAreBackwards() {
        List<GraphQLFieldDefinition> lists = lists();
        assertThat(lists).hasSizeGreaterThan(8);
        for (GraphQLFieldDefinition list : lists) {
            assertThat(list.getType()).as(list.getName()).isInstanceOf(GraphQLNonNull.class);
            assertThat(Stream.of("first", "after", "last", "before").map(list::getArgument).filter(Objects::nonNull)
                .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(argument.getType()))))
                .as(list.getName())
                .isIn(List.of("first: Int", "after: String"), List.of("first: Int", "after: String", "last: Int", "before: String"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "organisations", "agreements", "projects", "contributions", "events", "topics", "sources" })
    void pagesFollowEachOtherAndEnd(String list) {
        JsonNode all = ask(list, "first: 100");
        List<String> ids = all.path("edges").valueStream().map(edge -> edge.at("/node/id").asString()).toList();
        assertThat(ids).hasSize(all.path("totalCount").asInt()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        JsonNode first = ask(list, "first: 1");
        assertThat(first.path("pageInfo")).isEqualTo(page(false, true, first));
        assertThat(first).isEqualTo(ask(list, "first: 1"));
        JsonNode second = ask(list, "first: 1, after: \"%s\"".formatted(first.at("/pageInfo/endCursor").asString()));
        assertThat(second.at("/edges/0")).isEqualTo(all.at("/edges/1"));
        assertThat(second.path("pageInfo")).isEqualTo(page(true, ids.size() > 2, second));
        JsonNode back = ask(list, "last: 1, before: \"%s\"".formatted(second.at("/pageInfo/startCursor").asString()));
        assertThat(back.path("edges")).isEqualTo(first.path("edges"));
        JsonNode last = ask(list, "last: 1");
        assertThat(last.at("/edges/0/node/id").asString()).isEqualTo(ids.getLast());
        assertThat(last.path("pageInfo")).isEqualTo(page(true, false, last));
        JsonNode behind = ask(list, "first: 5, after: \"%s\"".formatted(last.at("/pageInfo/endCursor").asString()));
        assertThat(behind.path("edges")).isEmpty();
        assertThat(behind.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "organisations", "agreements", "projects", "contributions", "events", "topics", "sources" })
    void whatAListHoldsIsFoundAgainByItsId(String list) {
        JsonNode node = answer("{ %s(first: 1) { nodes { __typename id name } } }".formatted(list)).at("/%s/nodes/0".formatted(list));
        assertThat(answer("{ node(id: \"%s\") { __typename id name } }".formatted(node.path("id").asString())).path("node")).isEqualTo(node);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "organisations", "agreements", "projects", "contributions", "events", "topics", "sources" })
    void whatNoPageCanBeIsRefusedInWords(String list) {
        Map<String, String> wrong = Map.of("first: 0", "a number from 1 to 100 is expected", "first: -1", "a number from 1 to 100 is expected",
                "first: 101", "101 elements on a page are more than the 100 allowed", "last: 0", "a number from 1 to 100 is expected",
                "first: 1, last: 1", "not both is expected", "after: \"garbled\"", "a cursor that this list gave",
                "last: 1, before: \"\"", "a cursor that this list gave", "after: \"TkFNRQ==\"", "a cursor that this list gave");
        wrong.forEach((arguments, words) -> this.graphQl.document("{ %s(%s) { totalCount } }".formatted(list, arguments)).execute().errors()
            .satisfy(errors -> assertThat(errors).as(arguments).singleElement().extracting(error -> String.valueOf(error.getMessage())).asString().contains(words)));
    }

    private JsonNode ask(String list, String arguments) {
        return answer("{ %s(%s) { totalCount edges { cursor node { id } } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }".formatted(list, arguments)).path(list);
    }

    private JsonNode answer(String document) {
        return JsonMapper.shared().valueToTree(this.graphQl.document(document).execute().errors().verify().path("").entity(Object.class).get());
    }

    /// What a page says of itself that begins and ends with these edges.
    private static JsonNode page(boolean before, boolean after, JsonNode list) {
        JsonNode edges = list.path("edges");
        return JsonMapper.shared().createObjectNode().put("hasPreviousPage", before).put("hasNextPage", after)
            .put("startCursor", edges.at("/0/cursor").asString()).put("endCursor", edges.get(edges.size() - 1).path("cursor").asString());
    }

    private List<GraphQLObjectType> connections() {
        return this.schema.getAllTypesAsList().stream()
            .filter(type -> type.getName().endsWith("Connection"))
            .filter(GraphQLObjectType.class::isInstance)
            .map(GraphQLObjectType.class::cast)
            .toList();
    }

    /// Every field of the schema that is answered with a connection.
    private List<GraphQLFieldDefinition> lists() {
        return this.schema.getAllTypesAsList().stream()
            .filter(GraphQLObjectType.class::isInstance)
            .flatMap(type -> ((GraphQLObjectType) type).getFieldDefinitions().stream())
            .filter(field -> connections().contains(GraphQLTypeUtil.unwrapAll(field.getType())))
            .toList();
    }

    private static String typeOf(GraphQLObjectType type, String field) {
        return GraphQLTypeUtil.simplePrint(type.getFieldDefinition(field).getType());
    }

}
