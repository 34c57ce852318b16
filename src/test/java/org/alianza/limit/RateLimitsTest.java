package org.alianza.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Who asks too much within a minute is told when to ask again, and nobody else suffers from it.
@LimitTest
@TestPropertySource(properties = { "alianza.limits.rate.account=3000", "alianza.limits.rate.address=6000", "alianza.limits.rate.request=100",
        "alianza.limits.cost.reader=2000", "alianza.limits.cost.staff=2900", "server.forward-headers-strategy=native" })
class RateLimitsTest {

    private static final String FORWARDED = "X-Forwarded-For";

    /// 1 + 1 + 100 * 9
    private static final String FOR_902 = "{ projects(first: 100) { nodes { %s} } }".formatted("id ".repeat(9));

    @Autowired
    private Asking.Site door;

    @Test
    void anAddressHasItsOwnPointsWhoeverAsks() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("192.0.2.1", Asking.PUBLIC).status()).isEqualTo(200);
        }
        assertThat(this.door.ask("{ project(id: \"metrobici\") { id } }", FORWARDED, "192.0.2.1", Asking.WHO, Asking.PUBLIC).errors()).isEmpty();
        Asking.Answer refused = ask("192.0.2.1", Asking.PUBLIC);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).startsWith("LIMIT_EXCEEDED rate 6000 6");
        assertThat(refused.message()).matches("rate: 6,\\d{3} points within a minute are more than the 6,000 allowed; ask again in \\d s");
        assertThat(refused.statements()).isZero();
        assertThat(seconds(refused)).isBetween(1L, 4L);
        assertThat(ask("192.0.2.2", Asking.PUBLIC).status()).isEqualTo(200);
    }

    @Test
    void anAccountHasItsOwnPointsWhereverItAsksFrom() {
        assertThat(ask("192.0.2.11", "ana VIEWER").status()).isEqualTo(200);
        assertThat(ask("192.0.2.12", "ana VIEWER").status()).isEqualTo(200);
        assertThat(ask("192.0.2.13", "ana VIEWER").status()).isEqualTo(200);
        Asking.Answer refused = ask("192.0.2.14", "ana VIEWER");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).startsWith("LIMIT_EXCEEDED rate 3000 3");
        assertThat(ask("192.0.2.14", "luis VIEWER").status()).isEqualTo(200);
    }

    @Test
    void aPageIsToBeAskedForAgainLaterToo() {
        Asking.Answer refused = projects("192.0.2.16");
        for (int i = 0; i < 20 && refused.status() == 200; i++) {
            refused = projects("192.0.2.%d".formatted(100 + i));
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().body()).contains("rate: ");
    }

    @Test
    void requestsCostSomethingWhateverTheyAsk() throws InterruptedException {
        Asking.Answer refused = this.door.send(this.door.to("/nothing"), FORWARDED, "192.0.2.21");
        for (int i = 0; i < 80 && refused.status() == 404; i++) {
            refused = this.door.send(this.door.to("/nothing"), FORWARDED, "192.0.2.21");
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.problem()).startsWith("LIMIT_EXCEEDED rate 6000 6");
        assertThat(this.door.send(this.door.to("/actuator/health"), FORWARDED, "192.0.2.21").status()).isEqualTo(200);
        Thread.sleep(Duration.ofSeconds(seconds(refused)));
        assertThat(this.door.send(this.door.to("/nothing"), FORWARDED, "192.0.2.21").status()).isEqualTo(404);
    }

    /// A list costs what a large question costs, an entity a fifth of it.
    @Test
    void filesCostWhatTheyTake() {
        assertThat(download("192.0.2.31", "/cities.csv").status()).isEqualTo(200);
        assertThat(download("192.0.2.31", "/cities/pittsburgh.csv").status()).isEqualTo(200);
        Asking.Answer refused = download("192.0.2.31", "/cities.csv");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).startsWith("LIMIT_EXCEEDED rate 6000 ");
        assertThat(refused.statements()).isZero();
        assertThat(download("192.0.2.32", "/cities.csv").status()).isEqualTo(200);
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int i = 1; i <= 6; i++) {
            ask("2001:db8:0:1::" + i, Asking.PUBLIC);
        }
        assertThat(ask("2001:db8:0:1:ffff::7", Asking.PUBLIC).status()).isEqualTo(429);
        assertThat(ask("2001:db8:0:2::1", Asking.PUBLIC).status()).isEqualTo(200);
    }

    private Asking.Answer projects(String address) {
        return this.door.send(this.door.to("/projects"), FORWARDED, address, Asking.WHO, "rosa VIEWER", "Accept", "text/html");
    }

    private Asking.Answer ask(String address, String who) {
        return this.door.ask(FOR_902, FORWARDED, address, Asking.WHO, who);
    }

    private Asking.Answer download(String address, String path) {
        return this.door.send(this.door.to(path), FORWARDED, address, Asking.WHO, Asking.PUBLIC);
    }

    private static long seconds(Asking.Answer refused) {
        return Long.parseLong(refused.response().headers().firstValue("Retry-After").orElseThrow());
    }

}
