package org.alianza;

import java.util.EnumMap;
import java.util.Map;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// What each role sees and may do, by every door.
@HttpTest
class RolesTest {

    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

    @LocalServerPort
    private int port;

    @BeforeEach
    void somebodyOfEachRole(@Autowired Accounts accounts, @Autowired ApiKeys keys, @Autowired MovableClock clock) {
        for (Role role : Role.values()) {
            KEYS.computeIfAbsent(role, some -> {
                String name = accounts.create("everyone." + role, role, "hormigas culonas 7").name();
                return keys.create(name, "test", role, clock.instant().plusSeconds(366L * 24 * 3600)).secret();
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { me { name } }                                                                       | VIEWER |
            { project(id: "metrobici") { name supporters { party { name } } } }                   | VIEWER |
            { network(center: "metrobici") { nodes { name } } }                                   | VIEWER |
            { paths(from: "gumi", to: "uis") { text } }                                           | VIEWER |
            { map { links { label } } }                                                           | VIEWER |
            { changes(from: "2019-06-30", to: "2019-10-31") { entity { name } } }                 | VIEWER |
            { apiKeys { id } }                                                                    | VIEWER |
            { __schema { queryType { name } } }                                                   | VIEWER |
            { dataQuality(first: 1) { id } }                                                      | STAFF  | Query.dataQuality
            { insights { brokers { participation } } }                                            | STAFF  | Query.insights
            { duplicates(first: 1) { id } }                                                       | STAFF  | Query.duplicates
            { contacts { totalCount } }                                                           | STAFF  | Query.contacts
            { history(id: "metrobici") { account } }                                              | STAFF  | Query.history
            mutation { mergeCities(input: {keep: "a", keepVersion: 1, merge: "a", mergeVersion: 1, reason: "b"}) { id } } | EDITOR | Mutation.mergeCities
            { imports { id } }                                                                    | EDITOR | Query.imports
            mutation { applyImport(id: "nothing") { id } }                                        | EDITOR | Mutation.applyImport
            mutation { cancelImport(id: "nothing") { id } }                                       | EDITOR | Mutation.cancelImport
            { accounts { name } }                                                                 | ADMIN  | Query.accounts
            { apiKeys(account: "administrator") { id } }                                          | ADMIN  | Query.apiKeys(account)
            mutation { createAccount(input: {name: "everyone.viewer", role: VIEWER}) { password } } | ADMIN | Mutation.createAccount
            mutation { setAccountRole(name: "nobody", role: ADMIN) { name } }                     | ADMIN  | Mutation.setAccountRole
            mutation { disableAccount(name: "nobody") { name } }                                  | ADMIN  | Mutation.disableAccount
            mutation { enableAccount(name: "nobody") { name } }                                   | ADMIN  | Mutation.enableAccount
            mutation { resetPassword(name: "nobody") { password } }                               | ADMIN  | Mutation.resetPassword
            mutation { revokeApiKey(id: "nothing") { id } }                                       | VIEWER |
            """)
    void eachRoleMayDoWhatThoseBeforeItMay(String document, Role least, String field) {
        for (Role role : Role.values()) {
            JsonNode answer = ask(role, document);
            if (role.includes(least)) {
                assertThat(answer.at("/errors/0/extensions/code").asString("none")).as("%s", role).isIn("none", "INVALID_ARGUMENT");
            }
            else {
                assertThat(answer.path("data").isNull()).isTrue();
                assertThat(answer.at("/errors/0/message").asString()).isEqualTo("%s: the role %s is needed, and you have %s".formatted(field, least, role));
                assertThat(answer.at("/errors/0/extensions")).isEqualTo(JsonMapper.shared().readTree("""
                        {"code": "FORBIDDEN", "classification": "FORBIDDEN", "field": "%s", "role": "%s"}
                        """.formatted(field, least)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "/map.geojson, VIEWER", "/graphql/schema, VIEWER", "/actuator/health, VIEWER", "/exports/graph.zip, STAFF", "/exports/graph.xlsx, STAFF", "/actuator, ADMIN" })
    void addressesObeyTheSameRules(String path, Role least) {
        for (Role role : Role.values()) {
            int status = new Visitor(this.port).get(path, "Authorization", "Bearer " + KEYS.get(role)).statusCode();
            assertThat(status).as("%s for %s", path, role).isEqualTo(role.includes(least) ? 200 : 403);
        }
    }

    private JsonNode ask(Role role, String document) {
        return JsonMapper.shared().readTree(new Visitor(this.port).askWith(String.valueOf(KEYS.get(role)), document).body());
    }

}
