package org.alianza;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.alianza.Visitor.error;
import static org.assertj.core.api.Assertions.assertThat;

/// Keys of programs: made once, limited, and ended.
@HttpTest
class ApiKeyTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String ME = "{ me { name role local } }";

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Driver driver;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor owner = new Visitor(0);

    private Visitor program = new Visitor(0);

    private String name = "";

    @BeforeEach
    void somebodyWhoSignedIn() {
        this.name = "pedro." + count++;
        this.accounts.create(this.name, Role.EDITOR, PASSWORD);
        this.owner = new Visitor(this.port);
        this.program = new Visitor(this.port);
        this.owner.signIn(this.name, PASSWORD);
    }

    @Test
    void aKeyAsksOnBehalfOfItsOwnerWithTheRoleItWasGiven() {
        JsonNode made = make("STAFF");
        assertThat(made.path("secret").asString()).matches("alz_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(made.path("key")).hasToString("{\"name\":\"map\",\"owner\":\"%s\",\"role\":\"STAFF\",\"expires\":\"%s\",\"revoked\":false,\"lastUsedAt\":null}"
            .formatted(this.name, LocalDate.now(this.clock).plusDays(90)));
        assertThat(data(ask(made, ME))).hasToString("{\"me\":{\"name\":\"%s\",\"role\":\"STAFF\",\"local\":false}}".formatted(this.name));
        assertThat(this.program.get("/map.geojson", "Authorization", "Bearer " + secret(made)).statusCode()).isEqualTo(200);
        assertThat(this.program.cookies).isEmpty();
    }

    @Test
    void onlyAHashOfAKeyIsKept() {
        String secret = secret(make("STAFF")).substring("alz_123456789abc_".length());
        assertThat(this.driver.executableQuery("""
                MATCH (node)
                WHERE any(key IN keys(node) WHERE toStringOrNull(node[key]) CONTAINS $secret)
                RETURN node
                """).withParameters(Map.of("secret", secret)).execute().records()).isEmpty();
    }

    @Test
    void aKeyIsNoStrongerThanItsOwner() {
        assertThat(error(this.owner.ask(making("ADMIN", ""))))
            .isEqualTo("input.role: 'ADMIN' is not allowed; a role that the account has, up to EDITOR, is expected");
        JsonNode made = make("EDITOR");
        this.accounts.setRole(this.accounts.find(this.name).orElseThrow(), Role.VIEWER);
        assertThat(data(ask(made, "{ me { role } }"))).hasToString("{\"me\":{\"role\":\"VIEWER\"}}");
        assertThat(error(ask(made, "{ insights { brokers { participation } } }")))
            .isEqualTo("Query.insights: the role STAFF is needed, and you have VIEWER");
    }

    @Test
    void aKeyIsNoStrongerForASessionBesideIt() {
        String key = secret(make("VIEWER"));
        assertThat(error(this.owner.post("{ dataQuality(first: 1) { id } }", "Authorization", "Bearer " + key)))
            .isEqualTo("Query.dataQuality: the role STAFF is needed, and you have VIEWER");
        assertThat(data(this.owner.ask("{ me { role } }"))).hasToString("{\"me\":{\"role\":\"EDITOR\"}}");
    }

    @Test
    void aKeyMakesNoKeysAndChangesNoPasswords() {
        JsonNode made = make("EDITOR");
        assertThat(error(ask(made, making("VIEWER", ""))))
            .isEqualTo("input.name: 'map' is not allowed; a session that was begun with a password, not a key, is expected");
        assertThat(error(ask(made, "mutation { changePassword(current: \"%s\", new: \"murciélagos 2026\") { name } }".formatted(PASSWORD))))
            .isEqualTo("current: '•••' is not allowed; a session that was begun with a password, not a key, is expected");
    }

    @Test
    void aKeyExpires() {
        LocalDate today = LocalDate.now(this.clock);
        String between = "a day from %s to %s is expected".formatted(today, today.plusDays(366));
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(367))) {
            assertThat(error(this.owner.ask(making("VIEWER", ", expires: \"%s\"".formatted(day)))))
                .isEqualTo("input.expires: '%s' is not allowed; %s".formatted(day, between));
        }
        JsonNode made = data(this.owner.ask(making("VIEWER", ", expires: \"%s\"".formatted(today.plusDays(1))))).path("createApiKey");
        assertThat(made.at("/key/expires").asString()).isEqualTo(today.plusDays(1).toString());
        this.clock.forward(Duration.ofDays(1));
        assertThat(ask(made, ME).statusCode()).isEqualTo(200);
        this.clock.forward(Duration.ofDays(1));
        assertThat(ask(made, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aRevokedKeyEndsAtOnce() {
        JsonNode made = make("VIEWER");
        String id = secret(made).substring(4, 16);
        assertThat(ask(made, ME).statusCode()).isEqualTo(200);
        assertThat(data(this.owner.ask("mutation { revokeApiKey(id: \"%s\") { revoked } }".formatted(id))))
            .hasToString("{\"revokeApiKey\":{\"revoked\":true}}");
        assertThat(error(ask(made, ME))).isEqualTo("This key is wrong, or it has expired or been revoked");
        assertThat(ask(made, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyItsOwnerOrAnAdministratorRevokesAKey() {
        JsonNode made = make("VIEWER");
        String revoke = "mutation { revokeApiKey(id: \"%s\") { revoked } }".formatted(secret(made).substring(4, 16));
        this.accounts.create("other." + this.name, Role.EDITOR, PASSWORD);
        Visitor other = new Visitor(this.port);
        other.signIn("other." + this.name, PASSWORD);
        assertThat(error(other.ask(revoke))).endsWith("the id of a key of yours is expected");
        assertThat(data(other.ask("{ apiKeys { id } }"))).hasToString("{\"apiKeys\":[]}");
        assertThat(ask(made, ME).statusCode()).isEqualTo(200);
        this.accounts.setRole(this.accounts.find("other." + this.name).orElseThrow(), Role.ADMIN);
        assertThat(data(other.ask("{ apiKeys(account: \"%s\") { owner } }".formatted(this.name))))
            .hasToString("{\"apiKeys\":[{\"owner\":\"%s\"}]}".formatted(this.name));
        assertThat(data(other.ask(revoke))).hasToString("{\"revokeApiKey\":{\"revoked\":true}}");
        assertThat(ask(made, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void theKeysOfADisabledAccountEndForGood() {
        JsonNode made = make("VIEWER");
        this.accounts.setDisabled(this.accounts.find(this.name).orElseThrow(), true);
        assertThat(ask(made, ME).statusCode()).isEqualTo(401);
        this.accounts.setDisabled(this.accounts.find(this.name).orElseThrow(), false);
        assertThat(ask(made, ME).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "alz_", "alz_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "nonsense", "a.b.c", "alz_%00" })
    void whatIsNoKeyIsRefused(String text) {
        assertThat(this.program.askWith(text, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyWithAnotherSecretIsRefused() {
        String secret = secret(make("VIEWER"));
        char last = (secret.charAt(20) == 'A') ? 'B' : 'A';
        assertThat(this.program.askWith(secret.substring(0, 20) + last + secret.substring(21), ME).statusCode()).isEqualTo(401);
        assertThat(this.program.askWith(secret, ME).statusCode()).isEqualTo(200);
    }

    @Test
    void theLastUseIsKnownToAQuarterOfAnHour() {
        JsonNode made = make("VIEWER");
        ask(made, ME);
        String first = lastUsed();
        assertThat(first).startsWith(LocalDate.now(this.clock).toString());
        this.clock.forward(Duration.ofMinutes(10));
        ask(made, ME);
        assertThat(lastUsed()).isEqualTo(first);
        this.clock.forward(Duration.ofMinutes(10));
        ask(made, ME);
        assertThat(lastUsed()).isGreaterThan(first);
    }

    private String lastUsed() {
        return data(this.owner.ask("{ apiKeys { lastUsedAt } }")).at("/apiKeys/0/lastUsedAt").asString();
    }

    private JsonNode make(String role) {
        return data(this.owner.ask(making(role, ""))).path("createApiKey");
    }

    private HttpResponse<String> ask(JsonNode made, String document) {
        return this.program.askWith(secret(made), document);
    }

    private static String making(String role, String more) {
        return "mutation { createApiKey(input: {name: \"map\", role: %s%s}) { secret key { name owner role expires revoked lastUsedAt } } }"
            .formatted(role, more);
    }

    private static String secret(JsonNode made) {
        return made.path("secret").asString();
    }

}
