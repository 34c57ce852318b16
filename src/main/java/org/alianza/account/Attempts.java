package org.alianza.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Slows down whoever tries passwords: after a few that were wrong, each next try has to wait, twice as
/// long every time. Names that no account has count too, so that waiting tells nothing.
@Component
class Attempts {

    private static final int FREE_PER_ACCOUNT = 5;

    /// An office may share one address.
    private static final int FREE_PER_ADDRESS = 25;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int KEPT = 100_000;

    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Tally> tallies = Caffeine.newBuilder()
        .maximumSize(KEPT)
        .expireAfterWrite(LONGEST_WAIT.multipliedBy(4))
        .build();

    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /// Counts a try as wrong until it proves right, so that many at once gain nothing.
    ///
    /// @throws Slowed if it comes too soon
    void begin(String name, @Nullable String address) {
        if (address != null) {
            count("address " + network(address), FREE_PER_ADDRESS);
        }
        count("account " + name, FREE_PER_ACCOUNT);
    }

    /// The try was right: the account starts anew, and the address has one less.
    void succeeded(String name, @Nullable String address) {
        this.tallies.invalidate("account " + name);
        if (address != null) {
            this.tallies.asMap().computeIfPresent("address " + network(address), (key, tally) -> tally.less());
        }
    }

    private void count(String key, int free) {
        Instant now = this.clock.instant();
        Tally tally = this.tallies.asMap().compute(key, (same, last) -> (last != null) ? last.next(now, free) : Tally.first(now));
        if (tally.refused) {
            throw new Slowed(Duration.between(now, tally.until));
        }
    }

    /// Who has one IPv6 address has a network of them.
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

    private record Tally(int wrong, Instant until, boolean refused) {

        static Tally first(Instant now) {
            return new Tally(1, now, false);
        }

        Tally next(Instant now, int free) {
            if (now.isBefore(this.until)) {
                return new Tally(this.wrong, this.until, true);
            }
            return new Tally(this.wrong + 1, now.plus(wait(this.wrong + 1 - free)), false);
        }

        Tally less() {
            return new Tally(this.wrong - 1, Instant.MIN, false);
        }

        private static Duration wait(int beyond) {
            if (beyond < 0) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
            return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
        }

    }

}
