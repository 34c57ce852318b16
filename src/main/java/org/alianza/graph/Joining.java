package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// For those who come and go: takes the database of the Alianza that runs on the data folder, if one does, and
/// starts one as that would otherwise.
public final class Joining implements ApplicationContextInitializer<GenericApplicationContext> {

    private boolean joined;

    /// Whether another Alianza runs, and looks after its database.
    public boolean joined() {
        return this.joined;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        running(context.getEnvironment()).ifPresentOrElse(running -> {
            this.joined = true;
            context.registerBean(Neo4jConnectionDetails.class, () -> running);
        }, () -> new EarlyStart().initialize(context));
    }

    private static Optional<RunningNeo4j> running(Environment environment) {
        try {
            return (environment.getProperty("spring.neo4j.uri") != null) ? Optional.empty()
                    : RunningNeo4j.of(new DataFolder(environment.getRequiredProperty("alianza.data")));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
