package org.alianza;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/// A clock that tests put forward.
@TestConfiguration(proxyBeanMethods = false)
@Primary
class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    synchronized void forward(Duration by) {
        this.ahead = this.ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(this.ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

}
