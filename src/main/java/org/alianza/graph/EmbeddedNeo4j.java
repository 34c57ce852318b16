package org.alianza.graph;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/// Neo4j Community in this process, spoken to over Bolt on loopback as a remote one would be.
final class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

    private static final String USER = "neo4j";

    private final DatabaseManagementService service;

    private final URI uri;

    private final String password;

    /// @throws DataFolder.InUse if another process has the folder open
    EmbeddedNeo4j(DataFolder folder) throws IOException {
        this.password = folder.password();
        this.service = start(folder);
        setPassword();
        GraphDatabaseAPI system = (GraphDatabaseAPI) this.service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        int port = system.getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
        this.uri = URI.create("bolt://127.0.0.1:" + port);
    }

    @Override
    public URI getUri() {
        return this.uri;
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.basic(USER, this.password);
    }

    @Override
    public void close() {
        this.service.shutdown();
    }

    private static DatabaseManagementService start(DataFolder folder) {
        SocketAddress loopback = new SocketAddress("127.0.0.1", 0);
        try {
            return new DatabaseManagementServiceBuilder(folder.path().resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, loopback)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .build();
        }
        catch (RuntimeException e) {
            if (causedByLock(e)) {
                throw new DataFolder.InUse(folder.path(), e);
            }
            throw e;
        }
    }

    private void setPassword() {
        try (var tx = this.service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            tx.execute("CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", this.password))
                .close();
            tx.commit();
        }
    }

    private static boolean causedByLock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return true;
            }
        }
        return false;
    }

}
