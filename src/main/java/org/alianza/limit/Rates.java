package org.alianza.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.alianza.account.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// How much each account and each address has asked lately. Each has a bucket of points that fills up
/// within a minute, and every request takes out what it costs.
@Component
class Rates {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimits limits;

    private final long largest;

    private final Cache<String, Bucket> buckets;

    Rates(RateLimits limits, CostLimits costs) {
        this.limits = limits;
        this.largest = (long) costs.staff() + limits.request();
        // Who has asked nothing for that long has a full bucket, as has who is new.
        this.buckets = Caffeine.newBuilder().maximumSize(limits.callers()).expireAfterAccess(MINUTE.multipliedBy(2)).build();
    }

    /// What it costs to ask anything at all, whoever it is.
    ///
    /// @throws Exceeded if the address has asked too much
    void charge(@Nullable Address address) {
        charge(address, this.limits.request());
    }

    /// What something costs an address.
    ///
    /// @throws Exceeded if it has asked too much
    void charge(@Nullable Address address, long cost) {
        if (address != null) {
            charge("address " + address.key(), this.limits.address(), cost);
        }
    }

    /// What a question costs who asks it.
    ///
    /// @throws Exceeded if the account or the address has asked too much
    void charge(Caller caller, @Nullable Address address, long cost) {
        if (caller.role() != null) {
            charge("account " + caller.name(), this.limits.account(), cost);
        }
        charge(address, cost);
    }

    private void charge(String who, long allowed, long cost) {
        if (allowed == 0 || cost == 0) {
            return;
        }
        Bucket bucket = this.buckets.get(who, unknown -> bucket(allowed));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
        if (!probe.isConsumed()) {
            throw exceeded(allowed, cost, probe);
        }
    }

    private static Exceeded exceeded(long allowed, long cost, ConsumptionProbe probe) {
        Duration wait = Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1).toSeconds());
        long asked = allowed - probe.getRemainingTokens() + cost;
        return Limit.RATE.exceeded(allowed, asked, wait);
    }

    /// The largest question that is allowed must fit into it.
    private Bucket bucket(long allowed) {
        return Bucket.builder()
            .addLimit(limit -> limit.capacity(Math.max(allowed, this.largest)).refillGreedy(allowed, MINUTE))
            .build();
    }

}
