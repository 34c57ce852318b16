package org.alianza;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.alianza.account.FirstAccount;
import org.alianza.account.Role;
import org.alianza.fact.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Accounts as administrators keep them, and as their owners meet what happens to them.
@HttpTest
class AccountsTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    private Visitor admin = new Visitor(0);

    private Visitor user = new Visitor(0);

    private String name = "";

    private String keeper = "";

    @BeforeEach
    void anAdministratorAndSomebodyElse() {
        this.name = "marta." + count++;
        this.keeper = "keeper." + count;
        this.accounts.create(this.keeper, Role.ADMIN, PASSWORD);
        this.accounts.create(this.name, Role.EDITOR, PASSWORD);
        this.admin = new Visitor(this.port);
        this.user = new Visitor(this.port);
        this.admin.signIn(this.keeper, PASSWORD);
        this.user.signIn(this.name, PASSWORD);
    }

    @AfterEach
    void thereIsStillSomebodyToKeepAccounts() {
        Account first = this.accounts.find(FirstAccount.NAME).orElseThrow();
        this.accounts.setDisabled(first, false);
        this.accounts.setRole(first, Role.ADMIN);
    }

    @Test
    void anAdministratorCreatesAnAccountAndHandsOverItsPassword() {
        JsonNode created = data(this.admin, """
                mutation { createAccount(input: {name: "José.%s", role: STAFF}) { account { name role disabled } password } }
                """.formatted(count)).path("createAccount");
        assertThat(created.path("account")).hasToString("{\"name\":\"josé.%s\",\"role\":\"STAFF\",\"disabled\":false}".formatted(count));
        String password = created.path("password").asString();
        assertThat(password).matches("[A-Za-z0-9_-]{24}");
        assertThat(location(new Visitor(this.port).signIn("JOSÉ." + count, password))).isEqualTo("/");
        assertThat(error(this.admin, "mutation { createAccount(input: {name: \" JOSE\u0301.%s\", role: STAFF}) { password } }".formatted(count)))
            .isEqualTo("name: ' JOSE\u0301.%s' is not allowed; a name that no other account has is expected".formatted(count));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x              | long enough, really | name: 'x' is not allowed; a name of 2 to 64 letters, digits or any of . _ - @, that begins with a letter, is expected
            7up            | long enough, really | name: '7up' is not allowed; a name of 2 to 64 letters, digits or any of . _ - @, that begins with a letter, is expected
            city:maria     | long enough, really | name: 'city:maria' is not allowed; a name of 2 to 64 letters, digits or any of . _ - @, that begins with a letter, is expected
            weak           | elevenchars         | password: '•••' is not allowed; a password of 12 to 256 characters is expected
            weak           | 111111111111        | password: '•••' is not allowed; a password of at least 5 different characters is expected
            weak           | my Weak password    | password: '•••' is not allowed; a password without the account's name in it is expected
            """)
    void namesAndPasswordsThatCannotBeAreToldInWords(String name, String password, String message) {
        assertThat(error(this.admin, "mutation { createAccount(input: {name: \"%s\", role: VIEWER, password: \"%s\"}) { password } }"
            .formatted(name, password))).isEqualTo(message);
    }

    @Test
    void aDisabledAccountsSessionsEndAtOnceAndItCanBeEnabledAgain() {
        assertThat(this.user.ask("{ me { role } }").statusCode()).isEqualTo(200);
        assertThat(data(this.admin, "mutation { disableAccount(name: \"%s\") { disabled } }".formatted(this.name)))
            .hasToString("{\"disableAccount\":{\"disabled\":true}}");
        assertThat(this.user.ask("{ me { role } }").statusCode()).isEqualTo(401);
        assertThat(location(this.user.signIn(this.name, PASSWORD))).isEqualTo("/sign-in?wrong");
        data(this.admin, "mutation { enableAccount(name: \"%s\") { disabled } }".formatted(this.name));
        assertThat(location(this.user.signIn(this.name, PASSWORD))).isEqualTo("/");
    }

    @Test
    void aSessionOfAnAccountThatWasDisabledAndEnabledStaysEnded() {
        Account account = this.accounts.find(this.name).orElseThrow();
        this.accounts.setDisabled(this.accounts.setDisabled(account, true), false);
        assertThat(this.user.ask("{ me { role } }").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherRoleCountsAtOnce() {
        assertThat(data(this.user, "{ dataQuality(first: 1) { severity } }")).hasToString("{\"dataQuality\":[{\"severity\":\"ERROR\"}]}");
        data(this.admin, "mutation { setAccountRole(name: \"%s\", role: VIEWER) { role } }".formatted(this.name));
        assertThat(error(this.user, "{ dataQuality(first: 1) { severity } }"))
            .isEqualTo("Query.dataQuality: the role STAFF is needed, and you have VIEWER");
        assertThat(data(this.user, "{ me { role } }")).hasToString("{\"me\":{\"role\":\"VIEWER\"}}");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItAndEverySessionEnds() {
        assertThat(error(this.user, change("not this one at all", "murciélagos 2026"))).isEqualTo("current: '•••' is not allowed; the password the account has is expected");
        assertThat(error(this.user, change(PASSWORD, "too short"))).isEqualTo("new: '•••' is not allowed; a password of 12 to 256 characters is expected");
        Visitor elsewhere = new Visitor(this.port);
        elsewhere.signIn(this.name, PASSWORD);
        assertThat(data(this.user, change(PASSWORD, "murciélagos 2026"))).hasToString("{\"changePassword\":{\"name\":\"%s\"}}".formatted(this.name));
        assertThat(this.user.ask("{ me { name } }").statusCode()).isEqualTo(401);
        assertThat(elsewhere.ask("{ me { name } }").statusCode()).isEqualTo(401);
        assertThat(location(this.user.signIn(this.name, PASSWORD))).isEqualTo("/sign-in?wrong");
        assertThat(location(this.user.signIn(this.name, "murcie\u0301lagos 2026"))).isEqualTo("/");
    }

    @Test
    void whoFoundAnOpenSessionCannotTryPasswordsThere() {
        for (int i = 0; i < 5; i++) {
            assertThat(error(this.user, change("a guess " + i, "murciélagos 2026"))).endsWith("the password the account has is expected");
        }
        assertThat(error(this.user, change(PASSWORD, "murciélagos 2026")))
            .matches("current: '•••' is not allowed; a wait of (30|29|28) seconds after so many wrong passwords is expected");
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        JsonNode reset = data(this.admin, "mutation { resetPassword(name: \"%s\") { account { name } password } }".formatted(this.name));
        assertThat(this.user.ask("{ me { name } }").statusCode()).isEqualTo(401);
        assertThat(location(this.user.signIn(this.name, PASSWORD))).isEqualTo("/sign-in?wrong");
        assertThat(location(this.user.signIn(this.name, reset.at("/resetPassword/password").asString()))).isEqualTo("/");
        assertThat(error(this.admin, "mutation { resetPassword(name: \"nobody\") { password } }"))
            .isEqualTo("name: 'nobody' is not allowed; the name of an account is expected");
    }

    @Test
    void theLastAdministratorStays() {
        onlyKeepers(this.keeper);
        String refused = "name: '%s' is not allowed; an account other than the last one with the role ADMIN is expected".formatted(this.keeper);
        assertThat(error(this.admin, "mutation { disableAccount(name: \"%s\") { name } }".formatted(this.keeper))).isEqualTo(refused);
        assertThat(error(this.admin, "mutation { setAccountRole(name: \"%s\", role: EDITOR) { name } }".formatted(this.keeper))).isEqualTo(refused);
        assertThat(data(this.admin, "mutation { setAccountRole(name: \"%s\", role: ADMIN) { name } }".formatted(this.keeper))).isNotEmpty();
        assertThat(data(this.admin, "{ me { role } }")).hasToString("{\"me\":{\"role\":\"ADMIN\"}}");
    }

    @Test
    void administratorsWhoDemoteOneAnotherAtOnceLeaveOne() throws InterruptedException {
        List<String> names = List.of(this.keeper, "a" + this.keeper, "b" + this.keeper, "c" + this.keeper);
        names.stream().skip(1).forEach(another -> this.accounts.create(another, Role.ADMIN, PASSWORD));
        onlyKeepers(names.toArray(String[]::new));
        for (int round = 0; round < 5; round++) {
            int refused = 0;
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Account>> demotions = names.stream()
                    .map(one -> this.accounts.find(one).orElseThrow())
                    .map(account -> all.submit(() -> this.accounts.setRole(account, Role.STAFF)))
                    .toList();
                for (Future<Account> demotion : demotions) {
                    refused += isRefused(demotion) ? 1 : 0;
                }
            }
            List<Account> left = this.accounts.all().stream().filter(account -> account.role() == Role.ADMIN && !account.disabled()).toList();
            assertThat(left).hasSize(1);
            assertThat(refused).isEqualTo(1);
            names.forEach(one -> this.accounts.setRole(this.accounts.find(one).orElseThrow(), Role.ADMIN));
        }
    }

    @Test
    void aHashMadeWithLessThanIsAskedForNowIsMadeAnewAtTheNextSignIn() {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        this.driver.executableQuery("MATCH (account:Account {name: $name}) SET account.passwordHash = $hash")
            .withParameters(Map.of("name", this.name, "hash", weak))
            .execute();
        assertThat(location(new Visitor(this.port).signIn(this.name, PASSWORD))).isEqualTo("/");
        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(this.user.ask("{ me { name } }").statusCode()).isEqualTo(200);
        assertThat(location(new Visitor(this.port).signIn(this.name, PASSWORD))).isEqualTo("/");
    }

    @Test
    void noQuestionOfTheGraphMeetsAnAccount() {
        assertThat(this.admin.ask("""
                { search(text: "%1$s") { score } node(id: "%1$s") { id } }
                """.formatted(this.name)).body()).isEqualTo("{\"data\":{\"search\":[],\"node\":null}}");
    }

    private void onlyKeepers(String... names) {
        this.accounts.all().stream()
            .filter(account -> account.role() == Role.ADMIN && !List.of(names).contains(account.name()))
            .forEach(account -> this.accounts.setRole(account, Role.STAFF));
    }

    private String hash() {
        return this.driver.executableQuery("MATCH (account:Account {name: $name}) RETURN account.passwordHash AS hash")
            .withParameters(Map.of("name", this.name)).execute().records().getFirst().get("hash").asString();
    }

    private static boolean isRefused(Future<Account> change) throws InterruptedException {
        try {
            change.get();
            return false;
        }
        catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Problem.class);
            return true;
        }
    }

    private static String change(String current, String changed) {
        return "mutation { changePassword(current: \"%s\", new: \"%s\") { name } }".formatted(current, changed);
    }

    private static JsonNode data(Visitor visitor, String document) {
        return Visitor.data(visitor.ask(document));
    }

    private static String error(Visitor visitor, String document) {
        return Visitor.error(visitor.ask(document));
    }

}
