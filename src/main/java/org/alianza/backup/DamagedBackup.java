package org.alianza.backup;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// An archive is not whole, or not one of ours; nothing of it was restored.
public final class DamagedBackup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedBackup(Path file, String why, @Nullable Throwable cause) {
        super("%s cannot be restored, and nothing of it was: %s.".formatted(file.getFileName(), why), cause);
    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<DamagedBackup> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DamagedBackup cause) {
            return new FailureAnalysis(cause.getMessage(), "Restore another backup.", cause);
        }

    }

}
