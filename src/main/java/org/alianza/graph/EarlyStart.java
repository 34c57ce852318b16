package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// Starts the embedded database before anything else, so that it is ready sooner.
public final class EarlyStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.getProperty("spring.neo4j.uri") == null) {
            EmbeddedNeo4j neo4j = start(environment.getRequiredProperty("alianza.data"));
            context.registerBean(EmbeddedNeo4j.class, () -> neo4j);
        }
    }

    private static EmbeddedNeo4j start(String folder) {
        try {
            return new EmbeddedNeo4j(new DataFolder(folder));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
