package org.alianza.backup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A backup cannot be restored where it was to be, or only a part of one was.
public final class NotRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotRestored(String message) {
        super(message);
    }

    static NotRestored notEmpty(String file) {
        return new NotRestored("%s was not restored: the database holds something already.".formatted(file));
    }

    static NotRestored halfway(String file) {
        return new NotRestored("The database holds only a part of %s: restoring it was broken off.".formatted(file));
    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<NotRestored> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NotRestored cause) {
            return new FailureAnalysis(cause.getMessage(), "Restore into a data folder that is not there yet, or into an empty database.", cause);
        }

    }

}
