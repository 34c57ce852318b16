package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// GraphiQL as a reader meets it, in a real Chromium: `-Pbrowser` runs it, and the environment's
/// `CHROMIUM` says where that is, if not at `/usr/bin/chromium`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "alianza.data=target/browser-data/${random.uuid}")
@Tag("browser")
class GraphiQlBrowserTest {

    private static final String NAME = "lectora";

    private static final String PASSWORD = "hormigas culonas 7";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @BeforeEach
    void aReaderWithAnAccount(@Autowired Accounts accounts) {
        if (accounts.find(NAME).isEmpty()) {
            accounts.create(NAME, Role.STAFF, PASSWORD);
        }
    }

    @Test
    void thePageMayLoadNothingFromAnotherServer() {
        try (Visit visit = new Visit("en-US", this.port)) {
            assertThat(visit.policy).startsWith("default-src 'none'; script-src 'self'; ")
                .doesNotContain("http", "*", "data:", "unsafe-eval");
        }
    }

    @ParameterizedTest
    @CsvSource({ "es-CO, es, Ejemplos", "en-US, en, Examples" })
    void aFirstVisitOffersAllQuestionsInTheReadersLanguage(String locale, String language, String heading)
            throws IOException {
        try (Visit visit = new Visit(locale, this.port)) {
            assertThat(visit.find(".examples h2")).hasText(heading);
            assertThat(visit.find(".graphiql-tab")).hasCount(10);
            assertThat(visit.titles()).isNotEmpty().isEqualTo(written(language));
        }
    }

    @Test
    void theLanguageChosenHoldsOnTheNextVisit() throws IOException {
        try (Visit visit = new Visit("en-US", this.port)) {
            visit.find(".examples .language button[lang=es]").click();
            assertThat(visit.find(".examples h2")).hasText("Ejemplos");
            visit.page.reload();
            assertThat(visit.find(".examples h2")).hasText("Ejemplos");
            assertThat(visit.titles()).isEqualTo(written("es"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "es-CO, 01-supporters, Supporters, Alcaldía", "es-CO, 03-organisation, Organisation, PROGRESA",
            "en-US, 04-sister-city, SisterCity, Understanding", "en-US, 08-search, Search, Cámara",
            "es-CO, 11-connection, HowTwoAreConnected, Suiza" })
    void aQuestionChosenAndRunIsAnswered(String locale, String example, String operation, String word) {
        try (Visit visit = new Visit(locale, this.port)) {
            visit.ask(example, operation, word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "es-CO", "en-US" })
    void aLongVisitAsksNoOtherServerAndLeavesTheConsoleQuiet(String locale) {
        try (Visit visit = new Visit(locale, this.port)) {
            visit.ask("03-organisation", "Organisation", "PROGRESA");
            visit.find(".examples .language button[aria-pressed=false]").click();
            for (String plugin : List.of("Documentation Explorer", "GraphiQL Explorer", "History", "Examples")) {
                visit.find("button[aria-label='Show %s']".formatted(plugin)).click();
                visit.find("button[aria-label='Hide %s']".formatted(plugin)).waitFor();
            }
            visit.find(".graphiql-query-editor .view-line").first().click();
            visit.page.keyboard().type("{ nonsense }\n");
            visit.find(".graphiql-query-editor .squiggly-error").first().waitFor();
            assertThat(visit.requests).hasSizeGreaterThan(10);
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "es-CO, Salir, Ha salido de Alianza.", "en-US, Sign out, You have signed out." })
    void whoIsSignedInIsShownAndCanLeave(String locale, String button, String news) {
        try (Visit visit = new Visit(locale, this.port)) {
            assertThat(visit.find(".account")).containsText(NAME);
            visit.find(".account button").getByText(button).click();
            assertThat(visit.find("p[role=alert]")).hasText(news);
            visit.page.navigate(visit.origin + "/graphiql");
            assertThat(visit.page).hasURL(visit.origin + "/sign-in");
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void aSessionThatEndedLeadsToTheSignInPage(@Autowired Accounts accounts) {
        try (Visit visit = new Visit("en-US", this.port)) {
            accounts.setPassword(accounts.find(NAME).orElseThrow(), "password", PASSWORD);
            visit.find("button.graphiql-execute-button").click();
            assertThat(visit.page).hasURL(visit.origin + "/sign-in");
        }
    }

    @Test
    void anAnsweredQuestionIsAccessible() {
        try (Visit visit = new Visit("es-CO", this.port)) {
            visit.ask("01-supporters", "Supporters", "Alcaldía");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    /// The titles that the files of questions have.
    private static List<String> written(String language) throws IOException {
        String start = "# %s: ".formatted(language);
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("schema", "examples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphql")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                titles.add(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow()
                    .substring(start.length()));
            }
        }
        return titles;
    }

    /// A reader's first visit, from the moment a question can be run.
    private static final class Visit implements AutoCloseable {

        private final List<String> requests = new ArrayList<>();

        private final List<String> complaints = new ArrayList<>();

        private final String origin;

        private final BrowserContext context;

        private final Page page;

        private final String policy;

        Visit(String locale, int port) {
            this.origin = "http://localhost:" + port;
            this.context = CHROMIUM.browser().newContext(new Browser.NewContextOptions().setLocale(locale)
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1400, 900));
            this.context.onRequest(request -> this.requests.add(request.url()));
            this.context.onConsoleMessage(this::listen);
            this.context.onWebError(error -> this.complaints.add(error.error()));
            this.page = this.context.newPage();
            this.page.onWebSocket(socket -> this.requests.add(socket.url()));
            this.policy = Objects.requireNonNull(this.page.navigate(this.origin + "/graphiql"))
                .headerValue("Content-Security-Policy");
            find("#name").fill(NAME);
            find("#password").fill(PASSWORD);
            find("button[type=submit]").click();
            editorShows("Supporters");
        }

        private void listen(ConsoleMessage message) {
            if (message.type().equals("error")) {
                this.complaints.add(message.text());
            }
        }

        Locator find(String selector) {
            return this.page.locator(selector);
        }

        /// Chooses a question and runs it; returns when its answer has the word.
        void ask(String example, String operation, String word) {
            find("[data-example='%s']".formatted(example)).click();
            editorShows(operation);
            find("button.graphiql-execute-button").click();
            assertThat(find(".graphiql-response .view-lines")).containsText(word);
        }

        private void editorShows(String operation) {
            assertThat(find(".graphiql-query-editor .view-lines")).containsText("query " + operation);
        }

        List<String> requestsElsewhere() {
            return this.requests.stream().filter(url -> !url.startsWith(this.origin + "/")).toList();
        }

        /// The titles in the panel, each without the name of its operation.
        List<String> titles() {
            return find("[data-example]").all()
                .stream()
                .map(button -> button.evaluate("button => button.firstChild.textContent").toString())
                .toList();
        }

        /// What axe finds wrong, but for GraphiQL's own tabs, which hold the buttons that close them.
        List<String> barriers() {
            return Chromium.barriers(this.page).stream().filter(barrier -> !barrier.matches("nested-interactive .*graphiql-tab.*")).toList();
        }

        @Override
        public void close() {
            this.context.close();
        }

    }

}
