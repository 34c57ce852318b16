package org.alianza.command;

import java.time.Duration;
import java.util.Map;

import org.alianza.graph.Joining;
import org.alianza.graph.NoDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The application without its doors, on the database of the Alianza that runs on the data folder, or else
/// on one of its own.
///
/// @param context its parts
record Office(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// Opens it.
    ///
    /// @throws NotOpened if that cannot be
    static Office open(Session session) {
        try {
            return new Office(start(session));
        }
        catch (RuntimeException failure) {
            if (!mayPass(failure) || session.patience().isZero()) {
                throw NotOpened.of(failure);
            }
            session.say("office.waiting");
            return insist(session);
        }
    }

    private static Office insist(Session session) {
        long end = System.nanoTime() + session.patience().toNanos();
        while (true) {
            rest();
            try {
                return new Office(start(session));
            }
            catch (RuntimeException failure) {
                if (!mayPass(failure) || System.nanoTime() - end > 0) {
                    throw NotOpened.of(failure);
                }
            }
        }
    }

    /// One of its parts.
    <T> T get(Class<T> part) {
        return this.context.getBean(part);
    }

    @Override
    public void close() {
        this.context.close();
    }

    private static ConfigurableApplicationContext start(Session session) {
        Joining joining = new Joining();
        return new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE)
            .properties(Map.of("logging.config", "classpath:org/alianza/command/logback.xml", Quiet.SETTING, true))
            .initializers(joining, leaveAlone(joining))
            .run(session.settings().toArray(String[]::new));
    }

    /// The Alianza that runs loads the first data.
    private static ApplicationContextInitializer<ConfigurableApplicationContext> leaveAlone(Joining joining) {
        return context -> {
            if (joining.joined()) {
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("joined", Map.of("alianza.seed", "")));
            }
        };
    }

    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoDatabase none) {
                return none.mayPass();
            }
        }
        return false;
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

}
