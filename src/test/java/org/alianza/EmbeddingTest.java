package org.alianza;

import java.net.http.HttpResponse;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Figures in pages of others: for everyone, the same for everyone.
@PublicTest
class EmbeddingTest {

    private static final String PASSWORD = "hormigas culonas 7";

    @LocalServerPort
    private int port;

    private Visitor anyone = new Visitor(0);

    @BeforeEach
    void somebodyWithoutAnAccount() {
        this.anyone = new Visitor(this.port);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/embed/map?lang=es&kinds=AGREEMENT", "/embed/network?lang=es&id=metrobici" })
    void aFigureComesWithoutWhatIsAroundIt(String path) {
        HttpResponse<String> page = this.anyone.open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("class=\"top\"", "class=\"end\"", "??")
            .contains("<main id=\"content\">", "Fuente: Alianza", path.replaceFirst("/embed", "").split("\\?", 2)[0] + "?");
        assertThat(this.anyone.setCookies).isEmpty();
    }

    @Test
    void onlyFiguresMayBeFramed() {
        HttpResponse<String> framed = this.anyone.open("/embed/map");
        assertThat(policy(framed)).contains("default-src 'none'; script-src 'self'").endsWith("; frame-ancestors 'self'");
        assertThat(framed.headers().firstValue("X-Frame-Options")).isEmpty();
        for (String path : new String[] { "/map", "/sign-in", "/graphql" }) {
            HttpResponse<String> other = this.anyone.open(path);
            assertThat(policy(other)).as(path).endsWith("; frame-ancestors 'none'");
            assertThat(other.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        }
    }

    /// Whoever looks at the city's page, and has signed in here, too.
    @Test
    void whoHasSignedInSeesWhatEverybodySees(@Autowired Accounts accounts) {
        String forAll = this.anyone.open("/embed/network?id=metrobici&lang=en").body();
        accounts.create("framed", Role.STAFF, PASSWORD);
        this.anyone.signIn("framed", PASSWORD);
        assertThat(this.anyone.open("/map?lang=en").body()).contains("framed", "data-live");
        assertThat(this.anyone.open("/embed/network?id=metrobici&lang=en").body()).isEqualTo(forAll).doesNotContain("data-live");
    }

    @Test
    void thePageTellsHowToShowItElsewhere() {
        assertThat(this.anyone.open("/map?kinds=AGREEMENT&lang=en").body())
            .contains("&lt;iframe src=&quot;http://127.0.0.1:%d/embed/map?kinds=AGREEMENT&amp;lang=en&quot;".formatted(this.port))
            .contains("<textarea readonly");
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElse("");
    }

}
