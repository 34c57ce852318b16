package org.alianza.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Counts the connections that stay open to listen for changes. Nothing else lasts: who may open as many as they
/// like keeps all others out.
@Component
class Listeners {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final int most;

    private final Map<Address, Integer> open = new ConcurrentHashMap<>();

    Listeners(RequestLimits limits) {
        this.most = limits.listeners();
    }

    /// @param address null: not known, and not counted
    /// @throws Exceeded if too many are open from there
    void open(@Nullable Address address) {
        if (address == null || this.most == 0) {
            return;
        }
        int now = this.open.merge(address, 1, Integer::sum);
        if (now > this.most) {
            close(address);
            throw Limit.LISTENERS.exceeded(this.most, now, WAIT);
        }
    }

    void close(@Nullable Address address) {
        if (address != null) {
            this.open.computeIfPresent(address, (_, now) -> (now > 1) ? now - 1 : null);
        }
    }

}
