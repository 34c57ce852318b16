package org.alianza.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// A question took longer than it may, and the database has given it up.
public final class TookTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param allowed how long it may take
    public TookTooLong(Duration allowed, @Nullable Throwable cause) {
        super("This question took longer than %s s and was given up; ask for less of it at once".formatted(seconds(allowed)), cause);
    }

    private static String seconds(Duration time) {
        return (time.toMillisPart() == 0) ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1000.0);
    }

}
