package org.alianza.limit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Only so many questions are answered at once, and all others get their turn.
@LimitTest
@Import(TimeLimitsTest.Slow.class)
@TestPropertySource(properties = { "alianza.seed=", "alianza.limits.request.turns=2", "alianza.limits.request.time=6s", "alianza.limits.database.time=2s" })
class TurnsTest {

    @Autowired
    private Asking.Site door;

    @Autowired
    private Driver driver;

    /// Over a WebSocket they come the same way as for server-sent events.
    @ParameterizedTest
    @ValueSource(strings = { "application/json", "text/event-stream" })
    void thoseBeyondWait(String accepted) throws InterruptedException {
        List<CompletableFuture<Asking.Answer>> slow = IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> this.door.ask("{ slow(name: \"once\") }", "Accept", accepted)))
            .toList();
        TimeUnit.MILLISECONDS.sleep(500);
        long start = System.nanoTime();
        CompletableFuture<Asking.Answer> quick = CompletableFuture.supplyAsync(() -> this.door.ask("{ __typename }"));
        int most = 0;
        while (!quick.isDone()) {
            int running = TimeLimitsTest.Slow.running(this.driver, "once");
            assertThat(running).isLessThanOrEqualTo(2);
            most = Math.max(most, running);
        }
        assertThat(most).isEqualTo(2);
        assertThat(quick.join().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(3));
        slow.forEach(answer -> assertThat(answer.join().response().body()).contains("\"errors\":["));
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsToldSo() {
        List<CompletableFuture<Asking.Answer>> slow = IntStream.range(0, 5).mapToObj(i -> CompletableFuture.supplyAsync(() -> this.door.ask("{ slow(name: \"again\") }"))).toList();
        slow.forEach(asked -> {
            Asking.Answer answer = asked.join();
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
            assertThat(answer.message()).isEqualTo("This question took longer than 6 s and was given up; ask for less of it at once");
        });
        assertThat(this.door.ask("{ __typename }").status()).isEqualTo(200);
    }

}
