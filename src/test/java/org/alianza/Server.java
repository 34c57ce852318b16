package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.alianza.graph.EmbeddedNeo4jConfiguration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/// A database that is spoken to over Bolt: with `-Pcontainers` a server in a container, else an embedded one that does
/// nothing else.
///
/// @param settings by which an application finds it
/// @param stop ends it
record Server(Map<String, String> settings, Runnable stop) implements AutoCloseable {

    /// @param folder for its data
    static Server start(Path folder) throws IOException, InterruptedException {
        if (System.getProperty("alianza.test.database", "").equals("container")) {
            Neo4jContainer neo4j = new Neo4jContainer("neo4j:2026.08.1");
            neo4j.start();
            return new Server(settings(neo4j.getBoltUrl(), neo4j.getAdminPassword()), neo4j::stop);
        }
        ConfigurableApplicationContext keeper = new SpringApplicationBuilder(Keeper.class).web(WebApplicationType.NONE).run("--alianza.data=" + folder);
        Path password = folder.resolve("neo4j-password");
        while (!answers(keeper) || !Files.exists(password)) {
            Thread.sleep(Duration.ofMillis(500));
        }
        return new Server(settings(keeper.getBean(Neo4jConnectionDetails.class).getUri().toString(), Files.readString(password).strip()), keeper::close);
    }

    /// The settings as a command line has them.
    List<String> arguments() {
        return this.settings.entrySet().stream().map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())).toList();
    }

    private static boolean answers(ConfigurableApplicationContext keeper) {
        try {
            keeper.getBean(Driver.class).verifyConnectivity();
            return true;
        }
        catch (Neo4jException notYet) {
            return false;
        }
    }

    private static Map<String, String> settings(String uri, String password) {
        return Map.of("spring.neo4j.uri", uri, "spring.neo4j.authentication.username", "neo4j", "spring.neo4j.authentication.password", password);
    }

    @Override
    public void close() {
        this.stop.run();
    }

    /// A database and nothing else.
    @ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
            EmbeddedNeo4jConfiguration.class, Neo4jAutoConfiguration.class })
    static class Keeper {
    }

}
