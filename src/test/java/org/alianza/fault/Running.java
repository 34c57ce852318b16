package org.alianza.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.command.Commands;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import tools.jackson.databind.json.JsonMapper;

/// Alianza in a process of its own, which can be killed.
///
/// @param process that serves
/// @param port at which it answers
/// @param started how long it took until it did
record Running(Process process, int port, Duration started) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Starts it, and returns when it serves.
    static Running start(Path data, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        long begun = System.nanoTime();
        Process process = process(data, Stream.concat(Stream.of("--server.port=" + port, "--alianza.seed=", "--alianza.limits.rate.account=0",
                "--alianza.limits.rate.address=0"), Stream.of(settings)).toArray(String[]::new));
        while (!serves(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("It does not serve: " + Files.readString(log(data)));
            }
            Thread.sleep(50);
        }
        return new Running(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    /// Starts it with arguments of its own: a command, or a server.
    static Process process(Path data, String... arguments) throws IOException {
        Files.createDirectories(data.getParent());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), "org.alianza.Alianza", "--alianza.data=" + data));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile())).start();
    }

    /// Runs a command here, to its end.
    ///
    /// @return what it reported
    static String command(Path data, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false,
                Stream.concat(Stream.of(arguments), Stream.of("--language=en", "--alianza.data=" + data)).toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("%s: %d %s".formatted(String.join(" ", arguments), code, err.toString(StandardCharsets.UTF_8)));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Asks something.
    HttpResponse<String> ask(String key, String question) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(this.port)))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", question))))
            .build(), HttpResponse.BodyHandlers.ofString());
    }

    /// What its database says, past the application.
    static List<Record> database(Path data, String cypher) throws IOException {
        String port = Files.readString(data.resolve("neo4j-port")).strip();
        String password = Files.readString(data.resolve("neo4j-password")).strip();
        try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.basic("neo4j", password))) {
            return driver.executableQuery(cypher).execute().records();
        }
    }

    /// Ends it as a pulled plug would.
    void kill() {
        this.process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        this.process.destroy();
        this.process.onExit().join();
    }

    private static boolean serves(int port) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port))).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException notYet) {
            return false;
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Without the tests, whose libraries are none of Alianza's.
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, Stream.of(path.split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes")).toList());
    }

}
