package org.alianza.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.alianza.graph.Expired;
import org.alianza.graph.Graph;
import org.alianza.graph.Statements;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Slows down whoever tries passwords: after a few that were wrong, each next try has to wait, twice as
/// long every time, at whichever instance. Names that no account has count too, so that waiting tells nothing.
@Component
class Attempts {

    private static final int FREE_PER_ACCOUNT = 5;

    /// An office may share one address.
    private static final int FREE_PER_ADDRESS = 25;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration KEPT = LONGEST_WAIT.multipliedBy(4);

    private static final int NETWORK_BYTES = 8;

    /// To set a property is to wait for one's turn; what is read before that may be out of date after.
    private static final String TALLY = """
            UNWIND [$key] AS key
            MERGE (attempt:Attempt {key: key})
            ON CREATE SET attempt.wrong = 0, attempt.until = 0, attempt.expiresAt = 0
            SET attempt.turn = true
            WITH attempt
            RETURN attempt.wrong AS wrong, attempt.until AS until, attempt.expiresAt AS expiresAt
            """;

    private static final String NOTE = """
            MATCH (attempt:Attempt {key: $key})
            SET attempt += $tally
            """;

    private static final String FORGET = """
            MATCH (attempt:Attempt {key: $key})
            DELETE attempt
            """;

    private static final String LESS = """
            MATCH (attempt:Attempt {key: $key})
            SET attempt.wrong = attempt.wrong - 1, attempt.until = 0
            """;

    private final Graph graph;

    private final Expired expired;

    private final Clock clock;

    Attempts(Graph graph, Expired expired, Clock clock) {
        this.graph = graph;
        this.expired = expired;
        this.clock = clock;
    }

    /// Counts a try as wrong until it proves right, so that many at once gain nothing.
    ///
    /// @throws Slowed if it comes too soon
    void begin(String name, @Nullable String address) {
        Map<String, Integer> free = new LinkedHashMap<>();
        if (address != null) {
            free.put(ofAddress(address), FREE_PER_ADDRESS);
        }
        free.put(ofAccount(name), FREE_PER_ACCOUNT);
        this.graph.note(statements -> count(free, statements)).ifPresent(wait -> {
            throw new Slowed(wait);
        });
    }

    /// The try was right: the account starts anew, and the address has one less.
    void succeeded(String name, @Nullable String address) {
        this.graph.note(statements -> {
            if (address != null) {
                statements.rows(LESS, Map.of("key", ofAddress(address)));
            }
            return statements.rows(FORGET, Map.of("key", ofAccount(name)));
        });
    }

    /// What was long ago does not count any more.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void sweep() {
        this.expired.delete("Attempt");
    }

    /// How long to wait; empty: not at all. Who has to wait is not counted any further.
    private Optional<Duration> count(Map<String, Integer> free, Statements statements) {
        Instant now = this.clock.instant();
        for (Map.Entry<String, Integer> one : free.entrySet()) {
            Tally last = Tally.of(statements.rows(TALLY, Map.of("key", one.getKey())).getFirst(), now);
            if (now.isBefore(last.until)) {
                return Optional.of(Duration.between(now, last.until));
            }
            statements.rows(NOTE, Map.of("key", one.getKey(), "tally", last.next(now, one.getValue()).properties(now)));
        }
        return Optional.empty();
    }

    private static String ofAccount(String name) {
        return DigestUtils.sha256Hex("account " + name);
    }

    /// Who has one IPv6 address has a network of them.
    private static String ofAddress(String address) {
        return DigestUtils.sha256Hex("address " + network(address));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return (parsed instanceof Inet6Address)
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : address;
        }
        catch (IllegalArgumentException e) {
            return address;
        }
    }

    private record Tally(long wrong, Instant until) {

        static Tally of(MapAccessor row, Instant now) {
            return (row.get("expiresAt").asLong() < now.toEpochMilli()) ? new Tally(0, Instant.EPOCH)
                    : new Tally(row.get("wrong").asLong(), Instant.ofEpochMilli(row.get("until").asLong()));
        }

        Tally next(Instant now, int free) {
            Duration pause = pause(this.wrong + 1 - free);
            // Another instance's clock may be a little behind: where there is no wait there is no moment to wait for.
            return new Tally(this.wrong + 1, pause.isZero() ? Instant.EPOCH : now.plus(pause));
        }

        Map<String, Object> properties(Instant now) {
            return Map.of("wrong", this.wrong, "until", this.until.toEpochMilli(), "expiresAt", now.plus(KEPT).toEpochMilli());
        }

        private static Duration pause(long beyond) {
            if (beyond < 0) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
            return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
        }

    }

}
