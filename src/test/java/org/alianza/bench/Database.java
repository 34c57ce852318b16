package org.alianza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/// Where a graph is held, and how both sides come to it.
sealed interface Database extends AutoCloseable {

    /// What it is called in the table.
    String name();

    /// What Alianza is started with.
    List<String> alianza();

    /// What the baseline is started with, when Alianza has stopped writing.
    List<String> baseline() throws IOException;

    @Override
    void close();

    /// One of a name; null: there is nothing to run it in here.
    static @Nullable Database of(String name, Path folder) {
        return switch (name) {
            case "embedded" -> new Embedded(folder);
            case "remote" -> DockerClientFactory.instance().isDockerAvailable() ? Remote.start(folder) : null;
            default -> throw new IllegalArgumentException("'%s' is not allowed; embedded or remote is expected".formatted(name));
        };
    }

    /// In the process of each side; the baseline has a copy.
    ///
    /// @param folder of this size
    record Embedded(Path folder) implements Database {

        @Override
        public String name() {
            return "embedded";
        }

        @Override
        public List<String> alianza() {
            return List.of("--alianza.data=" + this.folder.resolve("data"));
        }

        @Override
        public List<String> baseline() throws IOException {
            Path from = this.folder.resolve("data").resolve("neo4j");
            Path to = this.folder.resolve("baseline");
            try (Stream<Path> old = Files.exists(to) ? Files.walk(to) : Stream.empty()) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                }
            }
            return List.of(to.toString());
        }

        @Override
        public void close() {
            // Nothing of it runs by itself.
        }

    }

    /// A server in a container.
    ///
    /// @param folder of this size
    /// @param server that runs
    record Remote(Path folder, Neo4jContainer server) implements Database {

        private static final String MEMORY = "1g";

        @SuppressWarnings("resource")
        static Remote start(Path folder) {
            Neo4jContainer server = new Neo4jContainer("neo4j:2026.08.1").withNeo4jConfig("server.memory.heap.initial_size", MEMORY)
                .withNeo4jConfig("server.memory.heap.max_size", MEMORY)
                .withNeo4jConfig("server.memory.pagecache.size", MEMORY);
            server.start();
            return new Remote(folder, server);
        }

        @Override
        public String name() {
            return "remote";
        }

        @Override
        public List<String> alianza() {
            return List.of("--alianza.data=" + this.folder.resolve("remote"), "--spring.neo4j.uri=" + this.server.getBoltUrl(),
                    "--spring.neo4j.authentication.username=neo4j", "--spring.neo4j.authentication.password=" + this.server.getAdminPassword());
        }

        @Override
        public List<String> baseline() {
            return List.of(this.server.getBoltUrl(), this.server.getAdminPassword());
        }

        @Override
        public void close() {
            this.server.stop();
        }

    }

}
