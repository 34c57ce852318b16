package org.alianza.limit;

import java.io.IOException;
import java.io.Serial;

/// A body went on past the size it may have, while it was read.
public final class TooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Exceeded exceeded;

    TooLarge(Exceeded exceeded) {
        super(exceeded.getMessage());
        this.exceeded = exceeded;
    }

    Exceeded exceeded() {
        return this.exceeded;
    }

}
