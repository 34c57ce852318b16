package org.alianza.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.alianza.account.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How much each account and each address has asked lately, at all instances together. Each has a bucket of points that
/// fills up within a minute, and every request takes out what it costs.
@Component
class Rates {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// How many pay at once.
    private static final int ROUND = 1000;

    private final RateLimits limits;

    private final long largest;

    private final Ledger ledger;

    private final Cache<String, Tab> tabs;

    Rates(RateLimits limits, CostLimits costs, Ledger ledger) {
        this.limits = limits;
        this.largest = (long) costs.staff() + limits.request();
        this.ledger = ledger;
        // Who has asked nothing for that long has a full bucket, as has who is new.
        this.tabs = Caffeine.newBuilder().maximumSize(limits.callers()).expireAfterAccess(MINUTE.multipliedBy(2)).build();
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

    /// Pays what has been owed for a while, so that other instances hear of it.
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void settle() {
        Map<String, Tab> owing = new HashMap<>();
        Map<String, Long> paying = new HashMap<>();
        List<Ledger.Debt> debts = new ArrayList<>();
        for (Map.Entry<String, Tab> one : this.tabs.asMap().entrySet()) {
            long owed = (debts.size() < ROUND) ? one.getValue().toPay() : 0;
            if (owed > 0) {
                owing.put(one.getKey(), one.getValue());
                paying.put(one.getKey(), owed);
                debts.add(one.getValue().debt(owed, 0));
            }
        }
        Map<String, Ledger.Balance> balances = debts.isEmpty() ? Map.of() : this.ledger.settle(debts);
        owing.forEach((who, tab) -> {
            Ledger.Balance balance = balances.get(who);
            if (balance != null) {
                tab.paid(balance.points());
            }
            else {
                tab.unpaid(paying.getOrDefault(who, 0L));
            }
        });
    }

    /// Forgets who asks no more.
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweep() {
        this.ledger.sweep();
    }

    /// The largest question that is allowed must fit into it.
    private void charge(String who, long allowed, long cost) {
        if (allowed > 0 && cost > 0) {
            this.tabs.get(who, unknown -> new Tab(who, allowed, Math.max(allowed, this.largest))).take(cost, this.ledger);
        }
    }

}
