package org.alianza.limit;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/// A body had not arrived when the time of its request was over.
final class TooSlow extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooSlow(Duration given) {
        super("The body of the request had not arrived within %d s; send it faster, or less at once".formatted(given.toSeconds()));
    }

}
