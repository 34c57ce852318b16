package org.alianza;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.json;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Signing in and out over HTTP, from the first 401 on.
@HttpTest
class SignInTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    private String name = "";

    @BeforeEach
    void somebodyWithAnAccount() {
        this.visitor = new Visitor(this.port);
        this.name = "sofía." + count++;
        this.accounts.create(this.name, Role.STAFF, PASSWORD);
    }

    @Test
    void nothingIsReadWithoutSigningIn() {
        HttpResponse<String> answer = this.visitor.post("{ project(id: \"metrobici\") { name } }");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(answer)).isEqualTo(Map.of("errors", List.of(Map.of(
                "message", "Sign in at /sign-in, or send an API key: Authorization: Bearer alz_…",
                "extensions", Map.of("code", "UNAUTHENTICATED", "classification", "UNAUTHORIZED")))));
        assertThat(json(this.visitor.get("/map.geojson"))).isEqualTo(Map.of("title", "Unauthorized", "status", 401,
                "detail", "Sign in at /sign-in, or send an API key: Authorization: Bearer alz_…", "code", "UNAUTHENTICATED"));
        for (String path : List.of("/graphql/schema", "/map.geojson", "/graphiql", "/graphiql/index.html", "/actuator", "/nowhere")) {
            assertThat(this.visitor.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(this.visitor.cookies).isEmpty();
    }

    @Test
    void healthIsToldToAnyoneButNothingOfWhatItIsMadeOf() {
        assertThat(json(this.visitor.get("/actuator/health"))).isEqualTo(Map.of("status", "UP", "groups", List.of("liveness", "readiness")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            es-CO,                    '',       es, Entrar en Alianza, Contraseña
            'en-GB,es;q=0.5',         '',       en, Sign in to Alianza, Password
            'pt-BR,es;q=0.8,en;q=0.5', '',      es, Entrar en Alianza, Contraseña
            ko,                       '',       en, Sign in to Alianza, Password
            es-CO,                    ?lang=en, en, Sign in to Alianza, Password
            en-GB,                    ?lang=es, es, Entrar en Alianza, Contraseña
            en-GB,                    ?lang=xx, en, Sign in to Alianza, Password
            """)
    void theSignInPageSpeaksTheReadersLanguage(String browser, String query, String language, String heading, String password) {
        HttpResponse<String> page = this.visitor.open("/sign-in" + query, "Accept-Language", browser);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"%s\">".formatted(language), "<h1>%s</h1>".formatted(heading),
                "<label for=\"password\">%s</label>".formatted(password)).doesNotContain("<script", "??");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "form-action 'self'");
    }

    @Test
    void theLanguageChosenHolds() {
        this.visitor.open("/sign-in?lang=es", "Accept-Language", "en-GB");
        assertThat(this.visitor.open("/sign-in?wrong", "Accept-Language", "en-GB").body())
            .contains("La cuenta o la contraseña no es correcta.", "href=\"?lang=en&amp;wrong=0\"");
    }

    @Test
    void aPageIsShownAfterTheSignIn() {
        HttpResponse<String> page = this.visitor.open("/graphiql?example=1");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).isEqualTo("/sign-in");
        HttpResponse<String> signedIn = this.visitor.signIn(this.name, PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).isEqualTo("/graphiql?example=1");
        assertThat(location(this.visitor.open("/sign-in"))).isEqualTo("/");
        assertThat(json(this.visitor.ask("{ me { name role local } project(id: \"metrobici\") { name } }")))
            .isEqualTo(Map.of("data", Map.of("me", Map.of("name", this.name, "role", "STAFF", "local", true), "project",
                    Map.of("name", "Metrobici"))));
        assertThat(this.visitor.get("/map.geojson").statusCode()).isEqualTo(200);
        assertThat(this.visitor.setCookies).filteredOn(cookie -> cookie.startsWith("alianza="))
            .singleElement().asString().endsWith("; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void capitalsAndTheWayAnAccentIsTypedDoNotMatter() {
        String apart = this.name.toUpperCase(Locale.ROOT).replace("Í", "I\u0301");
        assertThat(location(this.visitor.signIn(" " + apart, PASSWORD))).isEqualTo("/");
        assertThat(this.visitor.ask("{ me { name } }").body()).contains(this.name);
    }

    @Test
    void whatIsWrongIsToldWithoutTellingWhetherTheAccountIsThere() {
        Account disabled = this.accounts.create("x" + this.name, Role.STAFF, PASSWORD);
        this.accounts.setDisabled(disabled, true);
        Stream.of(this.visitor.signIn(this.name, "hormigas culonas 8"), this.visitor.signIn("nobody", PASSWORD),
                this.visitor.signIn(disabled.name(), PASSWORD), this.visitor.signIn("", "")).forEach(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(302);
                    assertThat(location(answer)).isEqualTo("/sign-in?wrong");
                });
        assertThat(this.visitor.open("/sign-in?wrong").body())
            .contains("<p role=\"alert\" class=\"fault\">The account or the password is not right.</p>");
        assertThat(this.visitor.cookies).doesNotContainKey("alianza");
    }

    @Test
    void anAccountThatIsNotThereTakesAsLongAsAnother() {
        this.visitor.signIn(this.name, "warm up the statements");
        long known = time(() -> this.visitor.signIn(this.name, "not the password"));
        long unknown = time(() -> new Visitor(this.port).signIn("nobody-at-all", "not the password"));
        assertThat(unknown).isGreaterThan(known / 3);
    }

    @Test
    void whatASessionIsAskedToDoHasToComeFromAPageOfOurs() {
        this.visitor.signIn(this.name, PASSWORD);
        HttpResponse<String> without = this.visitor.post("{ me { name } }");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(json(without)).isEqualTo(Map.of("errors", List.of(Map.of(
                "message", "The header X-XSRF-TOKEN is missing or wrong: it has to repeat the cookie XSRF-TOKEN.",
                "extensions", Map.of("code", "CSRF", "classification", "FORBIDDEN")))));
        assertThat(this.visitor.post("{ me { name } }", "X-XSRF-TOKEN", "guess").statusCode()).isEqualTo(403);
        assertThat(this.visitor.form("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsSignedInByAFormThatIsNotOurs() {
        HttpResponse<String> answer = this.visitor.form("/sign-in", Map.of("name", this.name, "password", PASSWORD));
        assertThat(location(answer)).isEqualTo("/sign-in?late");
        assertThat(this.visitor.cookies).doesNotContainKey("alianza");
    }

    @Test
    void aSessionGetsAnotherNameWhenSomebodySignsIn() {
        this.visitor.cookies.put("alianza", "0123456789ABCDEF0123456789ABCDEF");
        this.visitor.signIn(this.name, PASSWORD);
        String first = this.visitor.cookies.get("alianza");
        assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        this.visitor.form("/sign-in", Map.of("name", this.name, "password", PASSWORD), "X-XSRF-TOKEN", this.visitor.token());
        assertThat(this.visitor.cookies.get("alianza")).isNotNull().isNotEqualTo(first);
        this.visitor.cookies.put("alianza", String.valueOf(first));
        assertThat(this.visitor.get("/map.geojson").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatWasLeftIsOver() {
        this.visitor.signIn(this.name, PASSWORD);
        this.visitor.ask("{ me { name } }");
        Map<String, String> kept = Map.copyOf(this.visitor.cookies);
        HttpResponse<String> out = this.visitor.form("/sign-out", Map.of(), "X-XSRF-TOKEN", String.valueOf(kept.get("XSRF-TOKEN")));
        assertThat(location(out)).isEqualTo("/sign-in?out");
        assertThat(this.visitor.open("/sign-in?out").body()).contains("<p role=\"alert\" class=\"good\">You have signed out.</p>");
        this.visitor.cookies.putAll(kept);
        assertThat(this.visitor.get("/map.geojson").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        this.visitor.signIn(this.name, PASSWORD);
        for (int busy = 0; busy < 25; busy++) {
            this.clock.forward(Duration.ofMinutes(28));
            assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(200);
        }
        this.clock.forward(Duration.ofMinutes(21));
        assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsHalfAnHourAfterItsLastRequest() {
        this.visitor.signIn(this.name, PASSWORD);
        this.clock.forward(Duration.ofMinutes(29));
        assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(200);
        this.clock.forward(Duration.ofMinutes(29));
        assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(200);
        this.clock.forward(Duration.ofMinutes(31));
        assertThat(this.visitor.ask("{ me { name } }").statusCode()).isEqualTo(401);
    }

    /// Five may be wrong; the sixth and later ones wait, twice as long each time, even with the right password.
    @Test
    void whoTriesPasswordsHasToWaitLongerEachTime() {
        for (String tried : List.of(this.name, "nobody-" + this.name)) {
            Visitor guesser = new Visitor(this.port);
            for (int i = 0; i < 5; i++) {
                assertThat(location(guesser.signIn(tried, "guess number " + i))).isEqualTo("/sign-in?wrong");
            }
            HttpResponse<String> soon = guesser.signIn(tried, PASSWORD);
            assertThat(location(soon)).matches("/sign-in\\?wait=(30|29)");
            assertThat(soon.headers().firstValue("Retry-After").orElseThrow()).matches("30|29");
            this.clock.forward(Duration.ofSeconds(31));
            assertThat(location(guesser.signIn(tried, "guess number 6"))).isEqualTo("/sign-in?wrong");
            assertThat(location(guesser.signIn(tried, PASSWORD))).matches("/sign-in\\?wait=(60|59)");
            this.clock.forward(Duration.ofSeconds(61));
        }
        assertThat(location(this.visitor.signIn(this.name, PASSWORD))).isEqualTo("/");
        assertThat(location(new Visitor(this.port).signIn(this.name, "wrong once more"))).isEqualTo("/sign-in?wrong");
        assertThat(new Visitor(this.port).open("/sign-in?wait=30", "Accept-Language", "es").body())
            .contains("Demasiadas contraseñas incorrectas. Podrá intentarlo de nuevo dentro de 30 segundos.");
    }

    @Test
    void whoTriesManyAccountsFromOneAddressHasToWait() {
        for (int i = 0; i < 25; i++) {
            assertThat(location(this.visitor.signIn("somebody-" + i, "the same password"))).isEqualTo("/sign-in?wrong");
        }
        assertThat(location(this.visitor.signIn(this.name, PASSWORD))).startsWith("/sign-in?wait=");
        assertThat(location(new Visitor(this.port).signIn(this.name, PASSWORD))).isEqualTo("/");
    }

    @Test
    void manyTriesAtOnceGainNothing() throws InterruptedException, ExecutionException {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tries = Stream.generate(() -> new Visitor(this.port))
                .limit(20)
                .map(guesser -> all.submit(() -> location(guesser.signIn(this.name, "guess"))))
                .toList();
            int wrong = 0;
            for (Future<String> tried : tries) {
                wrong += tried.get().equals("/sign-in?wrong") ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(5);
        }
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

}
