package org.alianza.graph;

import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The database named by configuration does not answer, or does not let us in.
final class Unreachable extends NoDatabase {

    private static final long serialVersionUID = 1L;

    Unreachable(String place, Neo4jException cause) {
        super("The Neo4j at %s cannot be used: %s".formatted(place, cause.getMessage()), cause);
    }

    @Override
    public boolean mayPass() {
        return false;
    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<Unreachable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Unreachable cause) {
            return new FailureAnalysis(cause.getMessage(),
                    "Check spring.neo4j.uri and spring.neo4j.authentication, and that the server runs.", cause);
        }

    }

}
