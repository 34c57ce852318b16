package org.alianza;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static java.util.regex.Pattern.compile;
import static org.assertj.core.api.Assertions.assertThat;

/// The map, the network and the search as people use them, in a real Chromium.
@BrowserTest
class FiguresBrowserTest {

    private static final String PASSWORD = "hormigas culonas 7";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({ "es, camara come, Cámara de Comercio de Bucaramanga, organización", "en, CAMARA COME, Bucaramanga Chamber of Commerce, organisation" })
    void aSearchByKeyboardAloneFindsWithoutAccents(String language, String typed, String name, String kind) {
        try (Window window = window(language, 1280)) {
            window.open("/projects?asOf=2020-01-01");
            window.press("/");
            assertThat(window.find("#q")).isFocused();
            window.page.keyboard().type(typed);
            assertThat(window.find("#q")).hasAttribute("aria-expanded", "true");
            window.press("ArrowDown");
            Locator first = window.find(".suggestions li[aria-selected=true]");
            assertThat(first).containsText(kind);
            assertThat(window.find("#q")).hasAttribute("aria-activedescendant", requireNonNull(first.getAttribute("id")));
            assertThat(Chromium.barriers(window.page)).isEmpty();
            window.press("Enter");
            assertThat(window.page).hasURL(compile("/organisations/.*\\?asOf=2020-01-01$"));
            window.wasQuiet();
        }
    }

    @Test
    void escapeClosesSuggestionsAndEnterSearchesWhatIsTyped() {
        try (Window window = window("en", 1280)) {
            window.open("/");
            window.find("#q").pressSequentially("bici");
            window.find(".suggestions li").first().waitFor();
            window.press("Escape");
            assertThat(window.find("#q")).hasAttribute("aria-expanded", "false");
            window.press("Enter");
            assertThat(window.find("h1")).hasText("Results for “bici”");
        }
    }

    @Test
    void theMapIsExploredByKeyboardAlone() {
        try (Window window = window("en", 1280)) {
            window.figure("/map");
            window.find("#drawing").focus();
            window.press("ArrowRight");
            assertThat(window.find("#news")).containsText("tie");
            assertThat(window.find(".place.current")).hasCount(1);
            String current = window.find(".place.current").getAttribute("data-id");
            window.press("Enter");
            assertThat(window.page).hasURL(compile("at=" + requireNonNull(current).replace(":", "%3A")));
            assertThat(window.find("#chosen li")).not().hasCount(0);
            assertThat(window.find("svg.alone")).hasCount(1);
            window.press("Escape");
            assertThat(window.find("svg.alone")).hasCount(0);
            assertThat(window.address()).isEqualTo("/map");
            window.press("+");
            window.press("Tab");
            assertThat(window.find("[data-zoom=in]")).isFocused();
            window.wasQuiet();
        }
    }

    @Test
    void filtersChangeTheMapItsTableAndTheAddress() {
        try (Window window = window("es", 1280)) {
            window.figure("/map");
            assertThat(window.find(".canvas .arc")).hasCount(35);
            window.page.evaluate("window.same = true");
            window.find("input[value=AGREEMENT]").check();
            assertThat(window.find(".canvas .arc")).hasCount(4);
            assertThat(window.find("#links tbody tr")).hasCount(4);
            assertThat(window.address()).isEqualTo("/map?kinds=AGREEMENT");
            window.find("select[name=countries]").selectOption("KR");
            assertThat(window.find(".canvas .arc")).hasCount(1);
            assertThat(window.find("#languages a[lang=en]")).hasAttribute("href", "/map?kinds=AGREEMENT&countries=KR&lang=en");
            window.page.goBack();
            assertThat(window.find(".canvas .arc")).hasCount(4);
            assertThat(window.find("select[name=countries]")).hasValue("");
            assertThat(window.page.evaluate("window.same")).isEqualTo(true);
            window.wasQuiet();
        }
    }

    @Test
    void theSliderGoesThroughTime() {
        try (Window window = window("en", 1280)) {
            window.figure("/map");
            window.find("input[type=range]").focus();
            window.press("Home");
            assertThat(window.page).hasURL(compile("/map\\?asOf=\\d{4}-\\d\\d-01"));
            assertThat(window.find("#tables-of-map")).containsText("Nothing ties places on that day");
            window.press("End");
            assertThat(window.find(".canvas .arc")).hasCount(35);
            assertThat(window.address()).isEqualTo("/map");
        }
    }

    /// Direction, kind and doubt are told by more than colour; arcs of two kinds between two places are apart.
    @Test
    void theMapTellsWithoutColour() {
        try (Window window = window("en", 1280)) {
            window.figure("/map");
            for (String kind : new String[] { "PROJECT", "CONTRIBUTION", "EVENT" }) {
                assertThat(window.find(".canvas .tip." + kind)).not().hasCount(0);
                assertThat(window.find(".canvas .arc." + kind).first()).not().hasCSS("stroke-dasharray", "none");
            }
            assertThat(window.find(".canvas .arc.AGREEMENT").first()).hasCSS("stroke-dasharray", "none");
            assertThat(window.find(".canvas .tip.AGREEMENT")).hasCount(0);
            assertThat(window.find(".canvas .spot.approximate")).not().hasCount(0);
            assertThat(window.page.evaluate("new Set([...document.querySelectorAll('.canvas .arc')].map(arc => arc.getAttribute('d'))).size")).isEqualTo(35);
        }
    }

    @Test
    void aColumnIsSortedAndSaysSo() {
        try (Window window = window("es", 1280)) {
            window.figure("/map");
            Locator ties = window.find("#places th[scope=col]").last();
            ties.locator("button").click();
            assertThat(ties).hasAttribute("aria-sort", "ascending");
            ties.locator("button").click();
            assertThat(ties).hasAttribute("aria-sort", "descending");
            assertThat(window.find("#places tbody tr").first()).containsText("Bucaramanga");
            window.find("#places th[scope=col] button").first().click();
            assertThat(window.find("#places tbody tr").first()).containsText("Alemania");
            assertThat(ties).not().hasAttribute("aria-sort", "descending");
        }
    }

    @Test
    void theNetworkIsExpandedPinnedAndNarrowed() {
        try (Window window = window("en", 1280)) {
            window.figure("/network?id=metrobici");
            int few = window.find(".canvas .node").count();
            window.find(".canvas .node[data-id=bucaramanga]").dispatchEvent("click");
            window.find("#chosen button >> text=Expand").click();
            assertThat(window.page).hasURL(compile("open=bucaramanga"));
            assertThat(window.find(".canvas .node[data-id=pittsburgh], .canvas .node[data-id=progresa]")).not().hasCount(0);
            assertThat(window.find(".canvas .node").count()).isGreaterThan(few);
            window.press("Escape");
            pinned(window, "metrobici");
            window.find(".kinds summary").click();
            window.find("input[value=GIVES]").check();
            assertThat(window.page).hasURL(compile("kinds=GIVES"));
            assertThat(window.find(".canvas .edge:not(.GIVES)")).hasCount(0);
            window.wasQuiet();
        }
    }

    private static void pinned(Window window, String id) {
        Locator node = window.find(".canvas .node[data-id=%s]".formatted(id));
        node.hover();
        BoundingBox before = requireNonNull(node.boundingBox());
        Mouse mouse = window.page.mouse();
        mouse.down();
        mouse.move(before.x + 90, before.y + 60, new Mouse.MoveOptions().setSteps(4));
        mouse.up();
        assertThat(window.page).hasURL(compile("pin=" + id));
        assertThat(window.find(".node.pinned")).hasCount(1);
        assertThat(window.find("#news")).containsText("is pinned");
    }

    @Test
    void whoIsConnectedHowIsAskedByName() {
        try (Window window = window("es", 1280)) {
            window.open("/network");
            window.find("[name=from]").pressSequentially("pittsb");
            window.find("#suggestions-from li").filter(new Locator.FilterOptions().setHasText(compile("^Pittsburgh "))).click();
            assertThat(window.find("[name=from]")).hasValue("Pittsburgh");
            window.find("[name=to]").pressSequentially("autonoma");
            window.find("#suggestions-to li").first().waitFor();
            window.press("ArrowDown", "Enter", "Enter");
            assertThat(window.page).hasURL(compile("from=pittsburgh&to=unab"));
            assertThat(window.find("h1")).containsText("Cómo se conectan Pittsburgh y");
            assertThat(window.find(".canvas .edge")).hasCount(3);
            assertThat(window.find("#beginnings section")).hasCount(0);
            window.wasQuiet();
        }
    }

    @Test
    void theSameNetworkLooksTheSame() {
        String where = "[...document.querySelectorAll('.canvas .node')].map(node => node.getAttribute('transform')).join()";
        try (Window one = window("en", 1280); Window other = window("en", 1280)) {
            Object first = one.figure("/network?id=metrobici&hops=2").page.evaluate(where);
            assertThat(other.figure("/network?id=metrobici&hops=2").page.evaluate(where)).isEqualTo(first);
        }
    }

    @Test
    void theNetworkIsWalkedByKeyboard() {
        try (Window window = window("en", 1280)) {
            window.figure("/network?id=metrobici");
            window.find("#drawing").focus();
            window.press("ArrowDown", "ArrowLeft");
            assertThat(window.find(".node.current")).hasCount(1);
            assertThat(window.find("#news")).not().isEmpty();
            window.press("Enter");
            assertThat(window.find("#chosen h2")).hasCount(1);
            assertThat(Chromium.barriers(window.page)).isEmpty();
        }
    }

    @Test
    void keysAreToldAndLeadSomewhere() {
        try (Window window = window("es", 1280)) {
            window.open("/");
            window.press("?");
            assertThat(window.find("dialog#keys")).isVisible();
            assertThat(Chromium.barriers(window.page)).isEmpty();
            window.press("Escape");
            assertThat(window.find("dialog#keys")).isHidden();
            window.press("g", "r");
            assertThat(window.page).hasURL(compile("/network$"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "/map", "/network?id=bucaramanga", "/embed/map" })
    void aPhoneShowsItWithoutMovingSideways(String path) {
        try (Window window = window("es", 360)) {
            window.figure(path);
            window.fits();
            assertThat(requireNonNull(window.find("#drawing").boundingBox()).width).isBetween(280.0, 360.0);
        }
    }

    @Test
    void whoWantsNoMotionSeesNone() {
        try (Window window = new Window(CHROMIUM.browser(), this.port,
                Window.of("en", ColorScheme.LIGHT, 1280).setReducedMotion(ReducedMotion.REDUCE))) {
            window.figure("/network?id=metrobici");
            String others = "[...document.querySelectorAll('.canvas .node:not([data-id=metrobici])')].map(node => node.getAttribute('transform')).join()";
            Object before = window.page.evaluate(others);
            Locator node = window.find(".canvas .node[data-id=metrobici]");
            BoundingBox box = requireNonNull(node.boundingBox());
            window.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            window.page.mouse().down();
            window.page.mouse().move(box.x + 70, box.y + 50);
            assertThat(window.page.evaluate(others)).isEqualTo(before);
        }
    }

    /// A map that hangs on the wall.
    @Test
    void whatChangesIsDrawnAnewByItself(@Autowired Accounts accounts) {
        accounts.create("pared", Role.EDITOR, PASSWORD);
        try (Window window = window("en", 1280)) {
            window.signIn(this.port, "pared", PASSWORD);
            window.figure("/map?kinds=AGREEMENT");
            Visitor editor = new Visitor(this.port);
            editor.signIn("pared", PASSWORD);
            window.find("#figure[data-listening]").waitFor();
            int version = Visitor.data(editor.ask("{ city(id: \"gumi\") { version } }")).at("/city/version").asInt();
            Visitor.data(editor.ask("""
                    mutation { updateCity(input: {id: "gumi", version: %d, names: [{language: "en", text: "Gumi on the wall"}]}) { id } }
                    """.formatted(version)));
            assertThat(window.find("#places")).containsText("Gumi on the wall");
            assertThat(window.find("#news")).containsText("Something changed");
        }
    }

    @Test
    void othersShowTheMapInTheirPages() {
        try (Window window = window("en", 1280)) {
            window.figure("/embed/map?kinds=AGREEMENT&at=pittsburgh");
            assertThat(window.find("header, nav")).hasCount(0);
            assertThat(window.find("svg.alone")).hasCount(1);
            assertThat(window.find("#whole a")).hasAttribute("href", "/map?kinds=AGREEMENT&at=pittsburgh");
            window.wasQuiet();
        }
    }

    private Window window(String language, int width) {
        return new Window(CHROMIUM.browser(), this.port, Window.of(language, ColorScheme.LIGHT, width));
    }

}
