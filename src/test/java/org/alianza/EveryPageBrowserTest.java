package org.alianza;

import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// One page of each kind, as people meet it in a real Chromium: in both languages, on a desk and on a phone,
/// in light and dark, with scripts and without.
@BrowserTest
class EveryPageBrowserTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String NAME = "todas";

    private static final List<String> PAGES = List.of("/", "/search?q=bici", "/search?q=nothing+such", "/projects", "/organisations", "/cities",
            "/agreements", "/events", "/sources", "/projects/metrobici", "/organisations/fundacion-bavaria", "/cities/pittsburgh",
            "/agreements/mou-pittsburgh", "/events/expo-aladi-2019", "/sources/informe-2019-09", "/supporters",
            "/changes?from=2019-06-30&to=2019-10-31", "/statistics", "/data-quality", "/map", "/map?asOf=1900-01-01", "/network",
            "/network?id=metrobici", "/network?from=pittsburgh&to=unab", "/embed/map", "/embed/network?id=metrobici",
            "/contributions?stage=PROMISED", "/contributions/bavaria-metrobici", "/indicators/seguidores-instagram", "/topics", "/topics/dac-21012", "/help",
            "/cities/pittsburgh/briefing", "/report?from=2019-01-01&to=2019-06-30", "/imports", "/accounts", "/backups", "/account");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @BeforeEach
    void somebodyWithAnAccount(@Autowired Accounts accounts) {
        if (accounts.find(NAME).isEmpty()) {
            accounts.create(NAME, Role.ADMIN, PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({ "es, LIGHT, 1280", "en, DARK, 1280", "en, LIGHT, 360", "es, DARK, 360" })
    void noPageHasBarriers(String language, ColorScheme scheme, int width) {
        try (Window window = new Window(CHROMIUM.browser(), this.port, Window.of(language, scheme, width))) {
            window.signIn(this.port, NAME, PASSWORD);
            for (String path : PAGES) {
                window.open(path).settled();
                checked(window, language);
                assertThat(Chromium.barriers(window.page)).as(path).isEmpty();
            }
            window.wasQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({ "en, LIGHT, 1280", "es, LIGHT, 360" })
    void everyPageIsWholeWithoutScripts(String language, ColorScheme scheme, int width) {
        try (Window window = new Window(CHROMIUM.browser(), this.port, Window.of(language, scheme, width).setJavaScriptEnabled(false))) {
            window.signIn(this.port, NAME, PASSWORD);
            for (String path : PAGES) {
                window.open(path);
                checked(window, language);
                assertThat(window.find("#figure:visible, [data-keys]:visible")).hasCount(0);
            }
            window.wasQuiet();
        }
    }

    /// Where something goes wrong, and where people come in.
    @ParameterizedTest
    @CsvSource({ "es, LIGHT, 1280", "en, DARK, 360" })
    void norHaveThoseThatTellWhatIsWrong(String language, ColorScheme scheme, int width) {
        try (Window window = new Window(CHROMIUM.browser(), this.port, Window.of(language, scheme, width))) {
            for (String path : List.of("/sign-in", "/projects/nothing-such", "/map?kinds=ROAD", "/network?id=xyzzyxyzzy", "/projects?asOf=yesterday")) {
                window.open(path).settled();
                checked(window, language);
                assertThat(Chromium.barriers(window.page)).as(path).isEmpty();
            }
            window.stayedHome();
        }
    }

    private static void checked(Window window, String language) {
        assertThat(window.find("h1")).hasCount(1);
        assertThat(window.find("html")).hasAttribute("lang", language);
        assertThat(window.page.title()).contains("Alianza").doesNotContain("??");
        assertThat(window.find("body")).not().containsText("??");
        window.fits();
    }

}
