package org.alianza.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/// The embedded database of another Alianza that runs on the same data folder.
///
/// @param folder its data folder
/// @param uri where it listens
/// @param token its password
record RunningNeo4j(DataFolder folder, URI uri, AuthToken token) implements Neo4jConnectionDetails, OnDisk {

    /// A port where nobody listens says so at once; a busy machine may take its time.
    private static final int PATIENCE_SECONDS = 15;

    private static final String HOME = """
            SHOW SETTINGS 'server.directories.neo4j_home'
            YIELD value
            RETURN value AS home
            """;

    /// The one that runs on a folder, as the folder tells. A file that a killed one has left behind misleads
    /// nobody: only a database that itself says that this is its folder will do, and such a one has it locked.
    static Optional<RunningNeo4j> of(DataFolder folder) throws IOException {
        Optional<Integer> port = folder.port();
        Optional<String> password = folder.password();
        if (port.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        RunningNeo4j running = new RunningNeo4j(folder, EmbeddedNeo4j.uri(port.get()), EmbeddedNeo4j.token(password.get()));
        return running.isIn(folder.neo4j()) ? Optional.of(running) : Optional.empty();
    }

    @Override
    public URI getUri() {
        return this.uri;
    }

    @Override
    public AuthToken getAuthToken() {
        return this.token;
    }

    private boolean isIn(Path home) throws IOException {
        Config config = Config.builder()
            .withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(0, TimeUnit.SECONDS)
            .build();
        try (Driver driver = GraphDatabase.driver(this.uri, this.token, config)) {
            String told = driver.executableQuery(HOME).execute().records().getFirst().get("home").asString();
            return home.toRealPath().equals(Path.of(told).toRealPath());
        }
        catch (Neo4jException | InvalidPathException another) {
            return false;
        }
    }

}
