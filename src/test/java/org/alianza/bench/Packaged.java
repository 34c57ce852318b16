package org.alianza.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Alianza as the README installs it: its archive unpacked, and beside it what a JVM has learnt of its classes at a start.
///
/// @param archive that is run
/// @param learnt what the JVM wrote at the first start
record Packaged(Path archive, Path learnt) {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /// Unpacks an archive into a folder, and starts it once.
    static Packaged of(Path archive, Path folder) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("app");
        run(List.of(JAVA, "-Djarmode=tools", "-jar", archive.toString(), "extract", "--force", "--destination", unpacked.toString()), folder);
        Packaged packaged = new Packaged(unpacked.resolve(archive.getFileName()), unpacked.resolve("alianza.aot"));
        Files.deleteIfExists(packaged.learnt);
        run(packaged.command("-XX:AOTCacheOutput=", List.of("-Dspring.context.exit=onRefresh"), List.of("--alianza.data=" + unpacked.resolve("data"), "--server.port=0")),
                folder);
        return packaged;
    }

    /// How many seconds it takes from its start until it answers.
    double start(List<String> arguments, Path folder) throws IOException, InterruptedException {
        int port = Site.freePort();
        long begun = System.nanoTime();
        Process process = begin(command("-XX:AOTCache=", List.of(), Stream.concat(arguments.stream(), Stream.of("--server.port=" + port)).toList()), folder);
        try {
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IOException("Alianza did not start; %s says why".formatted(log(folder)));
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
        finally {
            process.destroy();
            process.waitFor();
        }
    }

    private List<String> command(String option, List<String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, option + this.learnt));
        command.addAll(Site.SETTINGS);
        command.addAll(settings);
        command.addAll(List.of("-jar", this.archive.toString()));
        command.addAll(arguments);
        return command;
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        int code = begin(command, folder).waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d; %s says why".formatted(command, code, log(folder)));
        }
    }

    private static Process begin(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(folder).toFile()).start();
    }

    private static Path log(Path folder) {
        return folder.resolve("packaged.log");
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port))).build();
            return Site.HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        }
        catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

}
