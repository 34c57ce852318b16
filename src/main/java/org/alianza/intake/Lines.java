package org.alianza.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/// Values in a file, each as JSON on a line of its own: there may be too many for the memory.
///
/// @param <T> the values
/// @param path of the file
/// @param type of the values
record Lines<T>(Path path, Class<T> type) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Begins the file anew.
    Writer<T> write() throws IOException {
        return new Writer<>(Files.newBufferedWriter(this.path, StandardCharsets.UTF_8));
    }

    /// Some of the values; none if there is no file.
    List<T> page(long after, int first) {
        return read(values -> values.skip(after).limit(first).toList());
    }

    /// What is made of all values as they are read.
    ///
    /// @param <R> what that is
    <R> R read(Function<Stream<T>, R> work) {
        if (!Files.exists(this.path)) {
            return work.apply(Stream.empty());
        }
        try (Stream<String> lines = Files.lines(this.path, StandardCharsets.UTF_8)) {
            return work.apply(lines.map(line -> JSON.readValue(line, this.type)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes values.
    ///
    /// @param <T> the values
    /// @param out the file
    record Writer<T>(BufferedWriter out) implements Closeable {

        void add(T value) {
            try {
                this.out.write(JSON.writeValueAsString(value));
                this.out.newLine();
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            this.out.close();
        }

    }

}
