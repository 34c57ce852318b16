package org.alianza;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

/// A real Chromium, started when it is first needed.
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final double PATIENCE = 20_000;

    private @Nullable Playwright playwright;

    private @Nullable Browser browser;

    synchronized Browser browser() {
        Browser running = this.browser;
        if (running != null) {
            return running;
        }
        // The first answer to a question may take seconds on a busy machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        String chromium = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
        Playwright started = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser launched = started.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(ARGUMENTS));
        this.playwright = started;
        this.browser = launched;
        return launched;
    }

    /// What axe finds wrong with a page.
    static List<String> barriers(Page page) {
        return new AxeBuilder(page).analyze()
            .getViolations()
            .stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
            .toList();
    }

    @Override
    public synchronized void close() {
        if (this.playwright != null) {
            this.playwright.close();
        }
    }

}
