package org.alianza.account;

import java.time.Duration;

/// A try that came too soon after others that were wrong.
public final class Slowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    Slowed(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private Slowed(long seconds) {
        super("Too many wrong passwords; try again in %d seconds".formatted(seconds));
        this.seconds = seconds;
    }

    /// How long to wait.
    public long seconds() {
        return this.seconds;
    }

}
