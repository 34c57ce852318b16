package org.alianza.api;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says on the console why Alianza did not start, in one line where one is enough.
class Refusal implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        String description = analysis.getDescription().strip();
        String separator = description.contains("\n") ? System.lineSeparator() : " ";
        String action = (analysis.getAction() != null) ? separator + analysis.getAction() : "";
        System.err.println("Alianza did not start: " + description + action);
    }

}
