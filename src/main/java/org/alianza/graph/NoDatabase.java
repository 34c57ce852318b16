package org.alianza.graph;

import org.jspecify.annotations.Nullable;

/// There is no database to work with.
public abstract class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Whether there may be one in a moment.
    public abstract boolean mayPass();

}
