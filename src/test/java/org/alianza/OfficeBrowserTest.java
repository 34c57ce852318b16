package org.alianza;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What an office does day by day, in a real Chromium: it takes in files and takes documents along.
@BrowserTest
class OfficeBrowserTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String NAME = "oficina";

    private static final FilePayload FILE = new FilePayload("organisations.csv", "text/csv", """
            id,name_es,kind,country
            taller,Taller de bicicletas,PRIVATE_SECTOR,CO
            club,Club,CLUB,CO
            """.getBytes(StandardCharsets.UTF_8));

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @BeforeEach
    void somebodyWhoWrites(@Autowired Accounts accounts) {
        if (accounts.find(NAME).isEmpty()) {
            accounts.create(NAME, Role.EDITOR, PASSWORD);
        }
    }

    @Test
    void aFileIsLookedAtAndTakenByKeyboard() {
        try (Window window = new Window(CHROMIUM.browser(), this.port, Window.of("en", ColorScheme.LIGHT, 1280))) {
            window.signIn(this.port, NAME, PASSWORD);
            window.open("/imports").find("input[type=file]").setInputFiles(FILE);
            window.find("input[type=file]").focus();
            window.press("Tab", "Enter");
            assertThat(window.find(".status")).hasText("checked");
            assertThat(window.find("main")).containsText("one of GOVERNMENT");
            window.find("text=Write 1 rows").focus();
            window.press("Enter");
            assertThat(window.find(".status")).hasText("written");
            assertThat(window.open("/organisations/taller").find("h1")).hasText("Taller de bicicletas");
            window.wasQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({ "es, Español", "en, English" })
    void aBriefingIsTakenAlongInBothLanguages(String language, String spoken) throws IOException {
        try (Window window = new Window(CHROMIUM.browser(), this.port, Window.of(language, ColorScheme.LIGHT, 1280))) {
            window.open("/cities/pittsburgh");
            Download word = window.page.waitForDownload(() -> window.find("[aria-label='DOCX, %s']".formatted(spoken)).click());
            assertThat(word.suggestedFilename()).endsWith(".docx");
            assertThat(Files.readAllBytes(word.path())).startsWith('P', 'K');
            String pdf = window.find("[aria-label='PDF, %s']".formatted(spoken)).getAttribute("href");
            assertThat(window.page.request().get("http://localhost:" + this.port + pdf).body()).startsWith('%', 'P', 'D', 'F');
            window.find("ul [hreflang=%s]:not(.format)".formatted(language)).last().click();
            assertThat(window.find("html")).hasAttribute("lang", language);
            assertThat(window.find("h1")).containsText("Pittsburgh");
            window.wasQuiet();
        }
    }

}
