package org.alianza.bench;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of both sides: a server in a process of its own, with the same settings of the JVM.
///
/// @param process that serves
/// @param port at which it answers
/// @param key that it wants
/// @param counter port at which it tells how many statements it has sent; 0: it sends one for each question
record Site(Process process, int port, String key, int counter) implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Of the JVM, on both sides.
    static final List<String> SETTINGS = List.of("-Xmx1g", "-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final int PAGE = 100;

    private static final String CURSOR = """
            query Cursor($first: Int, $after: String) {
              contributions(filter: {stage: [DELIVERED]}, orderBy: {field: NAME}, first: $first, after: $after) { pageInfo { endCursor } }
            }
            """;

    private static final int KILO = 1024;

    private static final String READY = "BENCH READY ";

    /// Starts a server, and returns when it answers.
    static Site start(Class<?> main, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SETTINGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                String[] told = line.substring(READY.length()).split(" ", -1);
                Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> { }));
                return new Site(process, Integer.parseInt(told[0]), told[1], Integer.parseInt(told[2]));
            }
        }
        throw new IOException("%s did not start; %s says why".formatted(main.getSimpleName(), log));
    }

    /// Tells whoever started this process where it answers.
    static void ready(int port, String key, int counter) {
        System.out.println(READY + port + " " + key + " " + counter);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The request that puts a question.
    ///
    /// @param i which of its variables
    HttpRequest request(Question question, int i) {
        boolean graphQl = this.counter != 0;
        Map<String, Object> variables = question.variables().get(i);
        Map<String, Object> body = new HashMap<>(graphQl ? Map.of("query", question.graphQl(), "variables", variables) : variables);
        if (!graphQl) {
            body.putAll(question.more().get(i));
        }
        return request(graphQl ? "graphql" : question.name().replace("-10000", ""), body);
    }

    private HttpRequest request(String path, Map<String, Object> body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/%s".formatted(this.port, path)))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + this.key)
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    }

    /// What is answered.
    ///
    /// @throws IllegalStateException if that is no answer
    JsonNode ask(Question question, int i) throws IOException, InterruptedException {
        return ask(request(question, i));
    }

    private JsonNode ask(Map<String, Object> body) throws IOException, InterruptedException {
        return ask(request("graphql", body));
    }

    private static JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200 || answer.has("errors") || !answer.has("data")) {
            throw new IllegalStateException("%s: %d %s".formatted(request.uri(), response.statusCode(), answer));
        }
        return answer.path("data");
    }

    /// The cursor of a place in the list of contributions that were delivered.
    String cursor(int depth) throws IOException, InterruptedException {
        String after = null;
        for (int passed = 0; passed < depth; passed += PAGE) {
            Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
            variables.put("after", after);
            after = ask(Map.of("query", CURSOR, "variables", variables)).at("/contributions/pageInfo/endCursor").asString();
        }
        return Objects.requireNonNull(after);
    }

    /// How many statements it takes to answer.
    long statements(Question question) throws IOException, InterruptedException {
        if (this.counter == 0) {
            return 1;
        }
        long before = counted();
        ask(question, 0);
        return counted() - before;
    }

    private long counted() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.counter)).build();
        return Long.parseLong(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /// How long its processors have worked.
    Duration worked() {
        return this.process.info().totalCpuDuration().orElseThrow();
    }

    /// How much memory it takes: what is resident of it, in megabytes.
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))
            .stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
            .findFirst()
            .orElseThrow();
    }

    @Override
    public void close() {
        this.process.destroy();
        this.process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> this.process.destroyForcibly()).join();
    }

}
