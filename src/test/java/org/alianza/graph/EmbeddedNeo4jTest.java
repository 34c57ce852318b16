package org.alianza.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedNeo4jTest {

    private static final DatabaseLimits LIMITS = new DatabaseLimits(Duration.ofSeconds(8), Duration.ofMinutes(10), DataSize.ofMegabytes(256),
            DataSize.ofMegabytes(64), DataSize.ofMegabytes(1));

    @TempDir
    private Path data = Path.of("");

    @Test
    void itKeepsItsDataAndLetsNobodyElseIn() throws IOException {
        DataFolder folder = new DataFolder(this.data.toString());
        try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, LIMITS)) {
            neo4j.await();
            try (Driver driver = driver(neo4j, neo4j.getAuthToken())) {
                driver.executableQuery("CREATE (:City {id: 'bucaramanga'})").execute();
                assertThatThrownBy(() -> driver.executableQuery("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line").execute())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("file");
                assertThat(listeners(driver)).containsExactly("server.bolt.enabled");
                assertThat(setting(driver, "server.memory.pagecache.size")).isEqualTo("64.00MiB");
            }
            try (Driver driver = driver(neo4j, AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            try (Driver driver = driver(neo4j, AuthTokens.none())) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            assertThat(neo4j.getUri().getHost()).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile()))).isEqualTo("rw-------");
            try (EmbeddedNeo4j second = new EmbeddedNeo4j(folder, LIMITS)) {
                assertThatThrownBy(second::await).cause()
                    .isInstanceOf(DataFolder.InUse.class)
                    .hasMessage("The data folder %s is in use by another running Alianza.".formatted(folder.path()));
            }
        }
        try (EmbeddedNeo4j again = new EmbeddedNeo4j(folder, LIMITS)) {
            again.await();
            try (Driver driver = driver(again, again.getAuthToken())) {
                assertThat(driver.executableQuery("MATCH (city:City) RETURN city.id AS id").execute().records())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("id").asString()).isEqualTo("bucaramanga"));
            }
        }
    }

    /// As a pulled plug leaves it: without its transaction logs it cannot be opened.
    @Test
    void aFirstStartThatWasBrokenOffIsDoneAgain() throws IOException {
        DataFolder folder = new DataFolder(this.data.toString());
        begin(folder);
        FileSystemUtils.deleteRecursively(folder.neo4j().resolve("data").resolve("transactions"));
        Files.delete(folder.passwordFile());
        Path told = Files.createFile(this.data.resolve("neo4j-beginning"));
        begin(folder);
        assertThat(told).doesNotExist();
        assertThat(folder.passwordFile()).exists();
    }

    /// Who has lost the password has not lost what is held.
    @Test
    void whatWasBegunLongAgoIsNotMadeAnew() throws IOException {
        DataFolder folder = new DataFolder(this.data.toString());
        begin(folder);
        Files.delete(folder.passwordFile());
        try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, LIMITS)) {
            neo4j.await();
            try (Driver driver = driver(neo4j, neo4j.getAuthToken())) {
                assertThat(driver.executableQuery("MATCH (city:City) RETURN city.id AS id").execute().records()).hasSize(1);
            }
        }
    }

    @Test
    void twoDoNotBeginAtOnce() throws IOException {
        DataFolder folder = new DataFolder(this.data.toString());
        try (Beginning first = Beginning.in(folder); EmbeddedNeo4j second = new EmbeddedNeo4j(folder, LIMITS)) {
            assertThatThrownBy(second::await).cause().isInstanceOf(DataFolder.InUse.class);
            first.done("kept");
        }
        assertThatThrownBy(() -> Beginning.in(folder)).isInstanceOf(DataFolder.InUse.class);
    }

    /// Starts it, with a city, and ends it.
    private static void begin(DataFolder folder) throws IOException {
        try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, LIMITS)) {
            neo4j.await();
            try (Driver driver = driver(neo4j, neo4j.getAuthToken())) {
                driver.executableQuery("CREATE (:City {id: 'bucaramanga'})").execute();
            }
        }
    }

    private static List<String> listeners(Driver driver) {
        return driver.executableQuery("""
                SHOW SETTINGS 'server.bolt.enabled', 'server.http.enabled', 'server.https.enabled', 'dbms.usage_report.enabled'
                YIELD name, value WHERE value = 'true' RETURN name
                """).execute().records().stream().map(row -> row.get("name").asString()).toList();
    }

    private static String setting(Driver driver, String name) {
        return driver.executableQuery("SHOW SETTINGS $name YIELD value RETURN value")
            .withParameters(Map.of("name", name))
            .execute()
            .records()
            .getFirst()
            .get("value")
            .asString();
    }

    private static Driver driver(EmbeddedNeo4j neo4j, AuthToken token) {
        return GraphDatabase.driver(neo4j.getUri(), token);
    }

}
