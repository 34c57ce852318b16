package org.alianza;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;

import static org.assertj.core.api.Assertions.assertThat;

/// A window of a browser that notes what it loads, and what its console complains of.
final class Window implements AutoCloseable {

    private final List<String> requests = new ArrayList<>();

    private final List<String> complaints = new ArrayList<>();

    final Page page;

    private final String origin;

    private final BrowserContext context;

    /// @param options language, size, colours and whether scripts run
    Window(Browser browser, int port, Browser.NewContextOptions options) {
        this.origin = "http://localhost:" + port;
        this.context = browser.newContext(options);
        this.context.onRequest(request -> this.requests.add(request.url()));
        this.context.onConsoleMessage(this::listen);
        this.context.onWebError(error -> this.complaints.add(error.error()));
        this.page = this.context.newPage();
        this.page.onWebSocket(socket -> this.requests.add(socket.url()));
    }

    static Browser.NewContextOptions of(String language, ColorScheme scheme, int width) {
        return new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme).setViewportSize(width, 800);
    }

    /// Opens a page; what is drawn on it is there.
    Window open(String path) {
        this.page.navigate(this.origin + path);
        return this;
    }

    /// Opens a page on which a figure is drawn.
    Window figure(String path) {
        open(path);
        find("#figure[data-drawn]").waitFor();
        return this;
    }

    Locator find(String selector) {
        return this.page.locator(selector);
    }

    void press(String... keys) {
        for (String key : keys) {
            this.page.keyboard().press(key);
        }
    }

    /// Comes back with the session of somebody who has signed in.
    void signIn(int port, String name, String password) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, password);
        this.context.addCookies(List.of(new Cookie("alianza", visitor.cookies.getOrDefault("alianza", "")).setUrl(this.origin)));
    }

    /// Until all is there that scripts bring.
    Window settled() {
        this.page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    String address() {
        return this.page.url().replace(this.origin, "");
    }

    /// Nothing came from another server, and nothing went wrong on the way.
    void wasQuiet() {
        stayedHome();
        assertThat(this.complaints).isEmpty();
    }

    /// Nothing was asked of another server.
    void stayedHome() {
        assertThat(this.requests).isNotEmpty()
            .allSatisfy(url -> assertThat(url).startsWith(this.origin.replaceFirst("^http", url.startsWith("ws") ? "ws" : "http") + "/"));
    }

    /// Nobody has to move it sideways.
    void fits() {
        assertThat(this.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(address()).isEqualTo(0);
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            this.complaints.add(this.page.url() + " " + message.text());
        }
    }

    @Override
    public void close() {
        this.context.close();
    }

}
