package org.alianza.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in words that the data folder is in use.
class DataFolderInUse extends AbstractFailureAnalyzer<DataFolder.InUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolder.InUse cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Stop the other one, or start this one on a folder of its own with --alianza.data=FOLDER.", cause);
    }

}
