package org.alianza.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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

import org.alianza.Alianza;
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
        return start(data, List.of(), settings);
    }

    /// Starts it on a machine that is set in some way.
    ///
    /// @param machine options of Java
    static Running start(Path data, List<String> machine, String... settings) throws IOException, InterruptedException {
        return start(List.of(), data, machine, settings);
    }

    /// Starts it with a disk of its own for the data, which is there while it runs and has what the folder has.
    ///
    /// @param size as `mount` has it: `1400m`
    static Running startOnDisk(String size, Path data, String... settings) throws IOException, InterruptedException {
        List<String> mounted = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", """
                mkdir "$0.disk" && mount -t tmpfs -o size=%s tmpfs "$0.disk" && cp -a "$0/." "$0.disk" && mount --bind "$0.disk" "$0" && exec "$@"
                """.formatted(size), data.toAbsolutePath().toString());
        return start(mounted, data, List.of(), settings);
    }

    private static Running start(List<String> shell, Path data, List<String> machine, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        long begun = System.nanoTime();
        // What is said on the command line goes before.
        List<String> options = Stream.concat(Stream.of("-Dalianza.seed="), machine.stream()).toList();
        Process process = process(shell, data, options, Stream.concat(Stream.of("--server.port=" + port, "--alianza.limits.rate.account=0",
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
        return process(List.of(), data, List.of(), arguments);
    }

    private static Process process(List<String> shell, Path data, List<String> machine, String... arguments) throws IOException {
        Files.createDirectories(data.getParent());
        List<String> all = Stream.concat(Stream.of("--alianza.data=" + data), Stream.of(arguments)).toList();
        List<String> command = Stream.concat(shell.stream(), java(Alianza.class, classPath(), machine, all).stream()).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile())).start();
    }

    /// A file or folder as this process has it, which may have disks that others do not see.
    Path seen(Path file) {
        return Path.of("/proc", String.valueOf(this.process.pid()), "root").resolve(Path.of("/").relativize(file.toAbsolutePath()));
    }

    /// The command that runs a class.
    static List<String> java(Class<?> main, String classPath, List<String> machine, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
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

    /// Asks for what is at an address.
    ///
    /// @param key empty: as anyone may
    HttpResponse<byte[]> get(String key, String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(this.port, address))).timeout(Duration.ofSeconds(60));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
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

    /// What those with this data folder have said.
    static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /// A port at which nobody listens.
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the tests, whose libraries are none of Alianza's.
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, Stream.of(path.split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes")).toList());
    }

}
