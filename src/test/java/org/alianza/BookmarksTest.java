package org.alianza;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.alianza.graph.Secrets;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.alianza.Visitor.data;
import static org.assertj.core.api.Assertions.assertThat;

/// An answer tells up to where the database had come, and the next request waits until it has come there: of a server,
/// for the embedded database is asked by one instance alone.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.seed=",
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@Import(MovableClock.class)
@Tag("database")
@DirtiesContext
class BookmarksTest {

    private static final String HEADER = "Alianza-Bookmark";

    private static final String COOKIE = "alianza-bookmark";

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String READ = "{ topics(first: 1) { totalCount } }";

    private static final byte[] FAR = { (byte) 0xCA, 0x7F, 0, 0, 0 };

    private static @Nullable Server server;

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Secrets secrets;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor editor = new Visitor(0);

    private String key = "";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        Server started = Server.start(Path.of("target", "test-data", "bookmarks-" + ProcessHandle.current().pid()));
        started.settings().forEach((name, value) -> properties.add(name, () -> value));
        server = started;
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(server).close();
    }

    @BeforeEach
    void anEditorWithAKey() {
        String name = "marked." + count++;
        this.accounts.create(name, Role.EDITOR, PASSWORD);
        this.editor = new Visitor(this.port);
        this.editor.signIn(name, PASSWORD);
        this.key = data(this.editor.ask("mutation { createApiKey(input: {name: \"n\", role: EDITOR}) { secret } }")).at("/createApiKey/secret").asString();
        this.editor.askWith(this.key, READ);
    }

    @Test
    void whoWritesIsGivenABookmarkAndWhoReadsIsNot() {
        HttpResponse<String> written = write();
        assertThat(written.headers().firstValue(HEADER)).isPresent();
        assertThat(written.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(COOKIE));
        assertThat(this.editor.askWith(this.key, READ).headers().firstValue(HEADER)).isEmpty();
    }

    @Test
    void aBrowserKeepsItAsACookieThatNoScriptReads() {
        this.editor.setCookies.clear();
        this.editor.ask(creating());
        assertThat(this.editor.setCookies).anySatisfy(cookie -> assertThat(cookie).startsWith(COOKIE + "=")
            .contains("; Path=/").contains("; Max-Age=300").contains("; HttpOnly").contains("; SameSite=Lax"));
        this.editor.setCookies.clear();
        data(this.editor.ask(READ));
        assertThat(this.editor.setCookies).noneMatch(cookie -> cookie.startsWith(COOKIE));
    }

    @Test
    void whatHasNotBeenReachedIsWaitedFor() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> reading(sealed(far())));
        Thread.sleep(Duration.ofSeconds(3));
        assertThat(answer).isNotDone();
        assertThat(data(reading(marked(write()))).at("/topics/totalCount").asInt()).isPositive();
    }

    @Test
    void whatOthersMadeUpOrIsOldDoesNotReachTheDatabase() {
        String far = sealed(far());
        assertThat(data(reading(far.substring(0, far.indexOf('.')) + ".AAAA"))).isNotNull();
        assertThat(data(reading("nonsense"))).isNotNull();
        assertThat(data(reading("x".repeat(5000)))).isNotNull();
        this.clock.forward(Duration.ofMinutes(6));
        assertThat(data(reading(far))).isNotNull();
    }

    private HttpResponse<String> reading(String bookmark) {
        return this.editor.post(READ, "Authorization", "Bearer " + this.key, HEADER, bookmark);
    }

    private HttpResponse<String> write() {
        return this.editor.askWith(this.key, creating());
    }

    private static String creating() {
        return "mutation { createTopic(input: {names: [{language: \"en\", text: \"Marked %d\"}], vocabulary: LOCAL}) { id } }".formatted(count++);
    }

    private static String marked(HttpResponse<String> response) {
        return response.headers().firstValue(HEADER).orElseThrow();
    }

    /// A real one, of a transaction that has not been yet.
    private String far() {
        String text = marked(write());
        String real = new String(Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.'))), StandardCharsets.UTF_8).lines().toList().get(1);
        byte[] known = Base64.getDecoder().decode(real.substring("FB:".length()));
        byte[] later = Arrays.copyOf(known, 20 + FAR.length);
        System.arraycopy(FAR, 0, later, 19, FAR.length);
        later[19 + FAR.length] = known[known.length - 1];
        return "FB:" + Base64.getEncoder().encodeToString(later);
    }

    private String sealed(String bookmark) {
        String text = Base64.getUrlEncoder().withoutPadding()
            .encodeToString((this.clock.instant().getEpochSecond() + "\n" + bookmark).getBytes(StandardCharsets.UTF_8));
        byte[] seal = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, this.secrets.of("bookmarks")).hmac(text);
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

}
