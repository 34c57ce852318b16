package org.alianza;

import java.net.http.HttpResponse;
import java.util.List;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.alianza.Visitor.error;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// What those see who have not signed in, once the office has turned on the public view.
@PublicTest
class PublicViewTest {

    @LocalServerPort
    private int port;

    private Visitor anyone = new Visitor(0);

    @BeforeEach
    void somebodyWithoutAnAccount() {
        this.anyone = new Visitor(this.port);
    }

    @Test
    void whatIsPublicIsAnswered() {
        assertThat(data(this.anyone.post("{ me { name } project(id: \"metrobici\") { __typename name } }")))
            .hasToString("{\"me\":null,\"project\":{\"__typename\":\"Project\",\"name\":\"Metrobici\"}}");
        HttpResponse<String> map = this.anyone.get("/map.geojson");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.headers().firstValue("ETag")).isPresent();
        assertThat(this.anyone.setCookies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { dataQuality(first: 1) { id } }                                                  | Query.dataQuality      | STAFF
            { insights { brokers { participation } } }                                        | Query.insights         | STAFF
            { accounts { name } }                                                             | Query.accounts         | ADMIN
            { apiKeys { id } }                                                                | Query.apiKeys          | VIEWER
            mutation { changePassword(current: "a", new: "b") { name } }                      | Mutation.changePassword | VIEWER
            mutation { createApiKey(input: {name: "a", role: VIEWER}) { secret } }            | Mutation.createApiKey  | VIEWER
            mutation { createAccount(input: {name: "anyone", role: ADMIN}) { password } }     | Mutation.createAccount | ADMIN
            """)
    void whatIsNotPublicNeedsASignIn(String document, String field, Role role) {
        JsonNode answer = JsonMapper.shared().readTree(this.anyone.post(document).body());
        assertThat(answer.path("data").isNull()).isTrue();
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("%s: sign in with the role %s".formatted(field, role));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{ __schema { types { name } } }", "{ __type(name: \"Account\") { fields { name } } }",
            "query { node(id: \"uis\") { id } __schema { directives { name } } }" })
    void theSchemaIsNotTold(String document) {
        JsonNode answer = JsonMapper.shared().readTree(this.anyone.post(document).body());
        assertThat(answer.path("data").isNull() || answer.path("data").isMissingNode()).isTrue();
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("Sign in to read the schema");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aNameThatIsNearlyRightIsNotPutRight() {
        assertThat(error(this.anyone.post("{ acounts { name } }"))).isEqualTo("Field 'acounts' in type 'Query' is undefined");
        assertThat(error(this.anyone.post("{ node(id: \"uis\") { nam } }"))).isEqualTo("Field 'nam' in type 'Entity' is undefined");
        assertThat(error(this.anyone.post("mutation { createAcount }"))).isEqualTo("Field 'createAcount' in type 'Mutation' is undefined");
    }

    @Test
    void everythingElseIsClosed() {
        for (String path : List.of("/report", "/report.pdf", "/graphql/schema", "/actuator", "/graphiql/index.html", "/nowhere")) {
            assertThat(this.anyone.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(location(this.anyone.open("/graphiql"))).isEqualTo("/sign-in");
    }

    /// Within what one question of a reader may cost.
    @ParameterizedTest
    @ValueSource(strings = { "/", "/search?q=bici", "/projects", "/organisations", "/cities", "/agreements", "/events", "/sources", "/supporters",
            "/statistics", "/changes?from=2019-06-30&to=2019-10-31", "/projects/metrobici", "/organisations/ofai", "/cities/bucaramanga",
            "/agreements/mou-pittsburgh", "/sources/informe-2019-09", "/map", "/network", "/network?id=bucaramanga&hops=3&limit=500",
            "/network?from=pittsburgh&to=unab", "/embed/map", "/embed/network?id=metrobici", "/cities/bucaramanga/briefing",
            "/cities/gumi/briefing.pdf", "/contributions", "/topics", "/topics/dac-21012", "/help" })
    void pagesShowEveryoneWhatIsPublic(String path) {
        HttpResponse<String> page = this.anyone.open(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    }

    @Test
    void whatIsForStaffIsOnNoPageForEveryone() {
        assertThat(location(this.anyone.open("/data-quality"))).isEqualTo("/sign-in");
        assertThat(this.anyone.open("/?lang=en").body()).doesNotContain("not delivered yet", "Data to look at");
    }

    @Test
    void whoSignsInSeesMore(@Autowired Accounts accounts) {
        accounts.create("lucía", Role.STAFF, "hormigas culonas 7");
        this.anyone.signIn("lucía", "hormigas culonas 7");
        assertThat(data(this.anyone.ask("{ me { name } dataQuality(first: 1) { severity } __type(name: \"Finding\") { name } }")))
            .hasToString("{\"me\":{\"name\":\"lucía\"},\"dataQuality\":[{\"severity\":\"ERROR\"}],\"__type\":{\"name\":\"Finding\"}}");
        assertThat(this.anyone.post("{ me { name } }").statusCode()).isEqualTo(403);
    }

    @Test
    void aKeyThatDoesNotWorkIsNotTakenForNone() {
        assertThat(this.anyone.askWith("alz_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "{ me { name } }").statusCode())
            .isEqualTo(401);
    }

}
