package org.alianza.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

/// A Neo4j server in a process of its own, which can be stopped, killed and frozen, and keeps what it holds.
final class DatabaseServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Path folder;

    private final int port = Running.freePort();

    private @Nullable Process process;

    private DatabaseServer(Path folder) {
        this.folder = folder;
    }

    /// The server itself.
    public static void main(String[] arguments) {
        DatabaseManagementService neo4j = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, Integer.parseInt(arguments[1])))
            .setConfig(HttpConnector.enabled, false)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
    }

    /// Starts one, and returns when it answers.
    static DatabaseServer start(Path folder) {
        DatabaseServer server = new DatabaseServer(folder);
        server.restart();
        return server;
    }

    String uri() {
        return "bolt://%s:%d".formatted(HOST, this.port);
    }

    /// Asks it, past the application.
    @SuppressWarnings("deprecation")
    Record ask(String cypher) {
        try (Driver driver = GraphDatabase.driver(uri(), Config.builder().withLogging(Logging.none()).build())) {
            return driver.executableQuery(cypher).execute().records().getFirst();
        }
    }

    /// Starts it again, and returns when it answers.
    void restart() {
        File log = this.folder.resolveSibling("neo4j.log").toFile();
        try {
            this.process = new ProcessBuilder(Running.java(DatabaseServer.class, System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), List.of(),
                    List.of(this.folder.toString(), Integer.toString(this.port))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).ignoreExceptionsInstanceOf(Neo4jException.class)
            .until(() -> ask("RETURN 1 AS one").get("one").asInt() == 1);
    }

    /// Lets it end as it wants to.
    void stop() {
        process().destroy();
    }

    void kill() {
        process().destroyForcibly();
    }

    /// It keeps its connections and says nothing.
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        process().destroyForcibly().onExit().join();
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process().pid())).inheritIO().start().onExit().join();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process() {
        return Objects.requireNonNull(this.process);
    }

}
