package org.alianza.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTraverser;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/// What the schema hides is hidden wherever it would come to light, and not read.
class VisibilityTest {

    private static final String SCHEMA = """
            directive @visible(to: Role!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
            enum Role { VIEWER STAFF EDITOR ADMIN }
            interface Thing { name: String }
            type Town implements Thing { name: String, mayor(private: Boolean = false @visible(to: STAFF)): String, note: String @visible(to: STAFF) }
            type Contact implements Thing @visible(to: STAFF) { name: String, phone: String @visible(to: ADMIN) }
            union Found = Town | Contact
            type Query {
              town: Town
              node: Thing
              later: Thing
              reactive: Thing
              things: [Thing]
              search: [Found]
              contact: Contact
              contacts: [Contact!]!
            }
            type Mutation { rename: String, vote: String @visible(to: VIEWER) }
            type Subscription { changed: String }
            """;

    private static final Contact MARTA = new Contact("Marta", "5");

    private static final Town GUMI = new Town("Gumi", "Kim", "slow to answer");

    private final List<String> read = new ArrayList<>();

    private boolean still = true;

    private final GraphQL graphQl = GraphQL.newGraphQL(schema()).build();

    @Test
    void aFieldIsSeenFromItsRoleOn() {
        assertThat(ask("{ town { name note } }", Role.VIEWER)).isEqualTo("{town={name=Gumi, note=null}} Town.note: the role STAFF is needed, and you have VIEWER");
        assertThat(ask("{ town { name note } }", null)).isEqualTo("{town={name=Gumi, note=null}} Town.note: sign in with the role STAFF");
        assertThat(ask("{ town { name note } }", Role.STAFF)).isEqualTo("{town={name=Gumi, note=slow to answer}}");
    }

    @Test
    void anArgumentIsGivenFromItsRoleOnAndItsDefaultIsForAnyone() {
        assertThat(ask("{ town { mayor } }", null)).isEqualTo("{town={mayor=Kim}}");
        assertThat(ask("{ town { mayor(private: false) } }", Role.VIEWER))
            .isEqualTo("{town={mayor=null}} Town.mayor(private): the role STAFF is needed, and you have VIEWER");
        assertThat(ask("{ town { mayor(private: true) } }", Role.ADMIN)).isEqualTo("{town={mayor=Kim}}");
    }

    @Test
    void whatAnswersWithAHiddenTypeIsHiddenAndNotRead() {
        assertThat(ask("{ contact { name } }", Role.VIEWER)).isEqualTo("{contact=null} Query.contact: the role STAFF is needed, and you have VIEWER");
        assertThat(ask("{ contacts { name } }", Role.VIEWER)).isEqualTo("null Query.contacts: the role STAFF is needed, and you have VIEWER");
        assertThat(this.read).isEmpty();
        assertThat(ask("{ contacts { name } }", Role.STAFF)).isEqualTo("{contacts=[{name=Marta}]}");
        assertThat(this.read).containsExactly("contacts");
    }

    @Test
    void theStricterRuleCounts() {
        assertThat(ask("{ contact { phone } }", Role.EDITOR)).isEqualTo("{contact={phone=null}} Contact.phone: the role ADMIN is needed, and you have EDITOR");
        assertThat(ask("{ contact { phone } }", Role.ADMIN)).isEqualTo("{contact={phone=5}}");
    }

    @Test
    void aHiddenTypeDoesNotShowBehindAnInterface() {
        for (String field : List.of("node", "later", "reactive")) {
            assertThat(ask("{ %s { __typename name } }".formatted(field), Role.VIEWER)).isEqualTo("{%s=null} Contact: the role STAFF is needed, and you have VIEWER".formatted(field));
            assertThat(ask("{ %s { __typename name } }".formatted(field), Role.STAFF)).isEqualTo("{%s={__typename=Contact, name=Marta}}".formatted(field));
        }
    }

    @Test
    void aHiddenTypeIsLeftOutOfLists() {
        for (String field : List.of("things { name }", "search { ... on Thing { name } }")) {
            String name = field.substring(0, field.indexOf(' '));
            assertThat(ask("{ %s }".formatted(field), Role.VIEWER)).isEqualTo("{%s=[{name=Gumi}]}".formatted(name));
            assertThat(ask("{ %s }".formatted(field), Role.STAFF)).isEqualTo("{%s=[{name=Gumi}, {name=Marta}]}".formatted(name));
        }
    }

    @Test
    void changesAreForEditorsUnlessTheSchemaSaysOtherwise() {
        assertThat(ask("mutation { rename }", Role.STAFF)).isEqualTo("{rename=null} Mutation.rename: the role EDITOR is needed, and you have STAFF");
        assertThat(this.read).isEmpty();
        assertThat(ask("mutation { rename vote }", Role.EDITOR)).isEqualTo("{rename=done, vote=done}");
        assertThat(ask("mutation { vote }", Role.VIEWER)).isEqualTo("{vote=done}");
        assertThat(ask("mutation { vote }", null)).isEqualTo("{vote=null} Mutation.vote: sign in with the role VIEWER");
        assertThat(ask("subscription { changed }", Role.VIEWER)).isEqualTo("null Subscription.changed: the role STAFF is needed, and you have VIEWER");
    }

    @Test
    void whoMayListenNoMoreHearsNoMore() {
        ExecutionResult answer = execute("subscription { changed }", Role.STAFF);
        List<String> heard = Flux.from(answer.<Publisher<ExecutionResult>>getData()).map(event -> {
            this.still = !String.valueOf(event.<Object>getData()).contains("two");
            return String.valueOf(event.<Object>getData());
        }).collectList().block();
        assertThat(heard).containsExactly("{changed=one}", "{changed=two}");
    }

    private String ask(String document, @Nullable Role role) {
        this.read.clear();
        ExecutionResult answer = execute(document, role);
        Object data = answer.getData();
        String errors = answer.getErrors().isEmpty() ? "" : " " + answer.getErrors().getFirst().getMessage().replaceFirst("^Exception while fetching data \\([^)]*\\) : ", "");
        return data + errors;
    }

    private ExecutionResult execute(String document, @Nullable Role role) {
        Caller caller = new Caller("somebody", role, Door.GRAPHQL, true);
        return this.graphQl.execute(ExecutionInput.newExecutionInput(document).graphQLContext(Map.of(Caller.class, caller)).build());
    }

    private GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
            .type("Query", type -> type
                .dataFetcher("town", environment -> GUMI)
                .dataFetcher("node", environment -> MARTA)
                .dataFetcher("later", environment -> CompletableFuture.completedFuture(MARTA))
                .dataFetcher("reactive", environment -> Mono.just(MARTA))
                .dataFetcher("things", environment -> List.of(GUMI, MARTA))
                .dataFetcher("search", environment -> CompletableFuture.completedFuture(List.of(GUMI, MARTA)))
                .dataFetcher("contact", environment -> noted("contact", MARTA))
                .dataFetcher("contacts", environment -> noted("contacts", List.of(MARTA))))
            .type("Mutation", type -> type.dataFetcher("rename", environment -> noted("rename", "done")).dataFetcher("vote", environment -> "done"))
            .type("Subscription", type -> type.dataFetcher("changed", environment -> Flux.just("one", "two", "three")))
            .type("Thing", type -> type.typeResolver(some -> some.getSchema().getObjectType(some.<Object>getObject().getClass().getSimpleName())))
            .type("Found", type -> type.typeResolver(some -> some.getSchema().getObjectType(some.<Object>getObject().getClass().getSimpleName())))
            .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        new SchemaTraverser().depthFirstFullSchema(List.of(new Visibility((caller, role) -> this.still)), schema, Map.of(GraphQLCodeRegistry.Builder.class, code));
        FieldCoordinates reactive = FieldCoordinates.coordinates("Query", "reactive");
        DataFetcher<?> mono = code.getDataFetcher(reactive, schema.getQueryType().getFieldDefinition("reactive"));
        // As Spring does when all visitors are through.
        code.dataFetcher(reactive, (DataFetcher<?>) environment -> ((Mono<?>) mono.get(environment)).toFuture());
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(code.build()));
    }

    private Object noted(String field, Object value) {
        this.read.add(field);
        return value;
    }

    record Town(String name, String mayor, String note) {
    }

    record Contact(String name, String phone) {
    }

}
