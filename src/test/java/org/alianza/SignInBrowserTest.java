package org.alianza;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The sign-in page as people meet it, in a real Chromium.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "alianza.data=target/browser-data/${random.uuid}")
@Tag("browser")
class SignInBrowserTest {

    private static final String PASSWORD = "hormigas culonas 7";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeEach
    void somebodyWithAnAccount(@Autowired Accounts accounts) {
        if (accounts.find("teclado").isEmpty()) {
            accounts.create("teclado", Role.VIEWER, PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({ "es-CO, LIGHT, 1280", "en-GB, LIGHT, 320", "es-CO, DARK, 320", "en-GB, DARK, 1280" })
    void itHasNoBarriersWhateverHappened(String locale, ColorScheme scheme, int width) {
        try (BrowserContext context = context(locale, scheme, width, true)) {
            Page page = page(context);
            for (String news : List.of("", "?wrong", "?wait=30", "?late", "?out", "?provider")) {
                page.navigate(address("/sign-in" + news));
                assertThat(Chromium.barriers(page)).as(news).isEmpty();
                assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            }
            assertThat(this.complaints).isEmpty();
        }
    }

    @Test
    void itWorksByKeyboardAloneAndWithoutScripts() {
        try (BrowserContext context = context("en-GB", ColorScheme.LIGHT, 1280, false)) {
            Page page = page(context);
            page.navigate(address("/graphiql"));
            assertThat(page).hasTitle("Alianza – Sign in");
            assertThat(page.locator("#name")).isFocused();
            page.keyboard().type("teclado");
            page.keyboard().press("Tab");
            page.keyboard().type("not the password");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]")).hasText("The account or the password is not right.");
            assertThat(page.locator("#name")).isFocused();
            page.keyboard().type("teclado");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(address("/graphiql"));
            assertThat(this.complaints).isEmpty();
        }
    }

    @Test
    void theLanguageIsChosenOnThePage() {
        try (BrowserContext context = context("en-GB", ColorScheme.LIGHT, 1280, false)) {
            Page page = page(context);
            page.navigate(address("/sign-in?wrong"));
            page.getByText("Español").click();
            assertThat(page.locator("h1")).hasText("Entrar en Alianza");
            assertThat(page.locator("[role=alert]")).hasText("La cuenta o la contraseña no es correcta.");
            page.navigate(address("/sign-in"));
            assertThat(page.locator("h1")).hasText("Entrar en Alianza");
        }
    }

    private String address(String path) {
        return "http://localhost:" + this.port + path;
    }

    private Page page(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                this.complaints.add(message.text());
            }
        });
        return context.newPage();
    }

    private static BrowserContext context(String locale, ColorScheme scheme, int width, boolean scripts) {
        return CHROMIUM.browser().newContext(new Browser.NewContextOptions().setLocale(locale)
            .setColorScheme(scheme)
            .setViewportSize(width, 800)
            .setJavaScriptEnabled(scripts));
    }

}
