package org.alianza.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/// Who comes to a data folder finds the database that runs on it, and no other.
class JoiningTest {

    private static final DatabaseLimits LIMITS = new DatabaseLimits(Duration.ofSeconds(8), Duration.ofMinutes(10), DataSize.ofMegabytes(256),
            DataSize.ofMegabytes(64), DataSize.ofMegabytes(1));

    @TempDir
    private Path data = Path.of("");

    @Test
    void onlyTheDatabaseThatHasTheFolderOpenIsJoined() throws IOException {
        DataFolder folder = new DataFolder(this.data.resolve("one").toString());
        DataFolder copy = new DataFolder(this.data.resolve("copy").toString());
        int port;
        try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, LIMITS)) {
            neo4j.await();
            assertThat(RunningNeo4j.of(folder)).as("not told yet").isEmpty();
            neo4j.announce();
            port = neo4j.getUri().getPort();
            assertThat(Files.readString(folder.portFile())).isEqualTo(port + System.lineSeparator());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.portFile()))).isEqualTo("rw-------");
            RunningNeo4j running = RunningNeo4j.of(folder).orElseThrow();
            assertThat(running.getUri()).isEqualTo(neo4j.getUri());
            try (Driver driver = GraphDatabase.driver(running.getUri(), running.getAuthToken())) {
                driver.verifyConnectivity();
            }
            Files.createDirectories(copy.neo4j());
            Files.copy(folder.passwordFile(), copy.passwordFile());
            Files.copy(folder.portFile(), copy.portFile());
            assertThat(RunningNeo4j.of(copy)).as("a copy of the folder").isEmpty();
            Files.writeString(copy.passwordFile(), "another");
            assertThat(RunningNeo4j.of(copy)).as("another password").isEmpty();
        }
        assertThat(folder.portFile()).doesNotExist();
        for (String stale : new String[] { String.valueOf(port), "", "0", "-1", "99999", "x" }) {
            Files.writeString(folder.portFile(), stale);
            assertThat(RunningNeo4j.of(folder)).as(stale).isEqualTo(Optional.empty());
        }
    }

}
