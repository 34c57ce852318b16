package org.alianza.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/// The database cannot be reached. It may be in a moment; nobody waits for that longer than a few seconds.
public final class DatabaseAway extends ServiceUnavailableException {

    /// When it is worth while to ask again, in seconds.
    public static final int RETRY_AFTER = 5;

    private static final long serialVersionUID = 1L;

    DatabaseAway(@Nullable Throwable cause) {
        super("The database cannot be reached, so nothing was answered; ask again in %d s. Who wanted to change something should look first whether it was changed"
            .formatted(RETRY_AFTER), cause);
    }

}
