package org.alianza.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What came of a command.
///
/// @param code it told the shell
/// @param out what it reported
/// @param err what it said besides
record Run(int code, String out, String err) {

    /// Runs a command here.
    static Run of(String... arguments) {
        return typing("", arguments);
    }

    /// Runs a command that reads.
    static Run typing(String in, String... arguments) {
        return run(in, false, arguments);
    }

    /// Runs a command that somebody looks at.
    static Run watched(String... arguments) {
        return run("", true, arguments);
    }

    private static Run run(String in, boolean watched, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), watched, Duration.ZERO, Invocation.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command in a process of its own, to its end.
    static Run process(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile("alianza", ".err");
        Process process = start(err, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Run run = new Run(process.waitFor(), out, Files.readString(err));
        Files.delete(err);
        return run;
    }

    /// Starts Alianza in a process of its own.
    ///
    /// @param err the file that takes what is said besides
    static Process start(Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", classPath(), "org.alianza.Alianza"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }

    /// Without the tests, whose libraries are none of Alianza's.
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, Stream.of(path.split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes")).toList());
    }

}
