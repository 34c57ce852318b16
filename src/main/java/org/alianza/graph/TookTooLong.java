package org.alianza.graph;

import java.time.Duration;

/// A statement took longer than it may, and the database has given it up.
public final class TookTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TookTooLong(Duration timeout, Throwable cause) {
        super("This question took longer than %d s and was given up; ask for less of it at once".formatted(timeout.toSeconds()),
                cause);
    }

}
