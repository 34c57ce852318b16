package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// Starts the embedded database before anything else, so that it is ready sooner.
public final class EarlyStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.getProperty("spring.neo4j.uri") == null) {
            DatabaseLimits limits = Binder.get(environment).bindOrCreate("alianza.limits.database", DatabaseLimits.class);
            EmbeddedNeo4j neo4j = start(environment.getRequiredProperty("alianza.data"), limits);
            context.registerBean(EmbeddedNeo4j.class, () -> neo4j);
            // A start that fails before the bean is asked for would leave the database running, and the process with it.
            context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> neo4j.close());
        }
    }

    private static EmbeddedNeo4j start(String folder, DatabaseLimits limits) {
        try {
            return new EmbeddedNeo4j(new DataFolder(folder), limits);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
