package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointScheduler;
import org.neo4j.util.FeatureToggles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/// Neo4j Community in this process. Other processes, such as commands on the same data folder, speak to it over Bolt on
/// loopback. It starts beside the rest of the application.
final class EmbeddedNeo4j implements Neo4jConnectionDetails, OnDisk, AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /// How long its own transactions may take, also those of its first start and of migrations.
    private static final Duration BACKSTOP = Duration.ofMinutes(10);

    /// How often it looks for transactions that take too long.
    private static final Duration CHECK = Duration.ofMillis(500);

    /// How often what is in memory alone is written to its files: so little is left to do after a pulled plug.
    private static final Duration CHECKPOINT = Duration.ofMinutes(1);

    /// How often in a row that may fail, each 10 seconds, until Neo4j gives up the graph: after a day, not after
    /// 100 seconds. It fails while the disk is full, and somebody has to come and make room.
    private static final int FAILED_CHECKPOINTS = 8640;

    /// What is left of the 20 seconds that stopping may take when the last requests are answered.
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    private final DataFolder folder;

    private final DatabaseLimits limits;

    private final int port;

    private final String password;

    private final CompletableFuture<DatabaseManagementService> service;

    private volatile boolean announced;

    EmbeddedNeo4j(DataFolder folder, DatabaseLimits limits) throws IOException {
        Optional<String> kept = folder.password();
        this.folder = folder;
        this.limits = limits;
        this.port = freePort();
        this.password = kept.orElseGet(DataFolder::randomPassword);
        this.service = CompletableFuture.supplyAsync(() -> start(kept.isEmpty()), Thread.ofPlatform().name("neo4j")::start);
    }

    @Override
    public URI getUri() {
        return uri(this.port);
    }

    @Override
    public AuthToken getAuthToken() {
        return token(this.password);
    }

    @Override
    public DataFolder folder() {
        return this.folder;
    }

    /// Where its data lives, in words.
    String place() {
        return "%s (embedded Neo4j, %s, its password in %s)".formatted(this.folder.path(), getUri(),
                this.folder.passwordFile());
    }

    /// Returns when it answers.
    ///
    /// @throws java.util.concurrent.CompletionException if it cannot start, caused by
    /// [DataFolder.InUse] if another process has the folder open
    void await() {
        this.service.join();
    }

    /// The graph itself, in this process.
    GraphDatabaseService graph(String database) {
        return this.service.join().database(database);
    }

    /// Tells in the data folder where it listens.
    void announce() throws IOException {
        this.folder.tell(this.port);
        this.announced = true;
    }

    @Override
    public void close() {
        if (this.announced) {
            forget();
        }
        try {
            this.service.thenAcceptAsync(DatabaseManagementService::shutdown, Thread.ofPlatform().daemon().name("neo4j-close")::start)
                .orTimeout(CLOSES_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .join();
        }
        catch (CompletionException e) {
            if (!this.service.isCompletedExceptionally()) {
                // On a full disk it would wait until there is room. Nothing is lost: what was committed is in its log.
                LOG.warn("The database was not closed in order ({}); it puts itself right at the next start", String.valueOf(e.getCause()));
            }
        }
    }

    private void forget() {
        try {
            this.folder.untell();
        }
        catch (IOException e) {
            // What is left behind misleads nobody.
            LOG.warn("{} could not be removed", this.folder.portFile(), e);
        }
    }

    private DatabaseManagementService start(boolean first) {
        try {
            if (!first) {
                Beginning.forget(this.folder);
                return start();
            }
            try (Beginning beginning = Beginning.in(this.folder)) {
                DatabaseManagementService started = start();
                setPassword(started);
                beginning.done(this.password);
                return started;
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatabaseManagementService start() {
        FeatureToggles.set(CheckPointScheduler.class, "failure_tolerance", FAILED_CHECKPOINTS);
        try {
            return new DatabaseManagementServiceBuilder(this.folder.neo4j())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, this.port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // Every transaction of ours says how long it may take; this is for the others.
                .setConfig(GraphDatabaseSettings.transaction_timeout, BACKSTOP)
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, CHECK)
                .setConfig(GraphDatabaseSettings.check_point_interval_time, CHECKPOINT)
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, this.limits.memory().toBytes())
                // Left alone, it takes half of what the machine has.
                .setConfig(GraphDatabaseSettings.pagecache_memory, this.limits.pageCache().toBytes())
                // The driver is closed by then: nobody is left to wait for.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        }
        catch (RuntimeException e) {
            throw causedByLock(e) ? new DataFolder.InUse(this.folder.path(), e) : e;
        }
    }

    private void setPassword(DatabaseManagementService started) {
        try (var tx = started.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            tx.execute("CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", this.password))
                .close();
            tx.commit();
        }
    }

    /// Where it listens, given the port.
    static URI uri(int port) {
        return URI.create("bolt://%s:%d".formatted(LOOPBACK, port));
    }

    /// What it is asked with, given its password.
    static AuthToken token(String password) {
        return AuthTokens.basic("neo4j", password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
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
