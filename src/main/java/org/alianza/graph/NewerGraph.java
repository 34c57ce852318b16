package org.alianza.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A later version of Alianza wrote the graph, in a form that this one does not know.
final class NewerGraph extends NoDatabase {

    private static final long serialVersionUID = 1L;

    NewerGraph(String place, int found, int known) {
        super("The graph at %s is of version %d, written by a later Alianza; this one knows versions up to %d.".formatted(place, found, known), null);
    }

    @Override
    public boolean mayPass() {
        return false;
    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<NewerGraph> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NewerGraph cause) {
            return new FailureAnalysis(cause.getMessage(),
                    "Start the version that wrote it, or restore the backup that was made before that one changed it.", cause);
        }

    }

}
