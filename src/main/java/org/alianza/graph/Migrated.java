package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.apache.commons.codec.digest.DigestUtils;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Brings the database's constraints and indexes to what this version wants, beside the start of the
/// rest of the application; whoever asks the database first waits for it.
@Component
class Migrated implements SmartInitializingSingleton {

    private static final String APPLIED = """
            MATCH (schema:Schema {fingerprint: $fingerprint})
            RETURN schema.fingerprint AS fingerprint
            """;

    private static final String APPLY = """
            MERGE (schema:Schema)
            SET schema.fingerprint = $fingerprint
            """;

    /// Before there is a constraint, two instances might take one lease each.
    private static final String LEASES = """
            CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (n:Lease) REQUIRE n.name IS UNIQUE
            """;

    private final CompletableFuture<Void> done;

    private final boolean ours;

    private final String place;

    Migrated(Driver driver, Neo4jConnectionDetails connection, @Value("${spring.data.neo4j.database}") String database,
            ObjectProvider<Preparation> preparations) {
        this.ours = connection instanceof EmbeddedNeo4j;
        this.place = (connection instanceof EmbeddedNeo4j embedded) ? embedded.place() : connection.getUri().toString();
        this.done = CompletableFuture.runAsync(() -> {
            if (connection instanceof EmbeddedNeo4j embedded) {
                embedded.await();
            }
            connect(driver);
            Database bare = new Database(driver, database);
            preparations.forEach(preparation -> preparation.begin(bare));
            migrate(bare, () -> apply(driver, database), () -> preparations.forEach(preparation -> preparation.upgrade(bare)));
        }, Thread.ofPlatform().name("migrations")::start);
    }

    /// Where the data lives, in words.
    String place() {
        return this.place;
    }

    /// Whether the database began with this process.
    boolean ours() {
        return this.ours;
    }

    /// Returns when the database is ready for statements.
    ///
    /// @throws java.util.concurrent.CompletionException if it could not be made so
    void await() {
        this.done.join();
    }

    @Override
    public void afterSingletonsInstantiated() {
        await();
    }

    private void connect(Driver driver) {
        try {
            driver.verifyConnectivity();
        }
        catch (Neo4jException e) {
            throw new Unreachable(this.place, e);
        }
    }

    /// Asks first whether just these scripts were applied before: the library's own check takes
    /// seconds on a database that has just started. Of several instances that start at once, one applies them.
    private void migrate(Database database, Runnable scripts, Runnable before) {
        Map<String, Object> wanted = Map.of("fingerprint", fingerprint());
        if (database.rows(APPLIED, wanted).isEmpty()) {
            int found = GraphVersion.of(database);
            if (found > GraphVersion.known()) {
                throw new NewerGraph(this.place, found, GraphVersion.known());
            }
            database.rows(LEASES, Map.of());
            try (Lease _ = Lease.take("migrations", database, () -> true).orElseThrow()) {
                if (database.rows(APPLIED, wanted).isEmpty()) {
                    if (found > 0) {
                        before.run();
                    }
                    scripts.run();
                    database.rows(APPLY, wanted);
                }
            }
        }
    }

    private static void apply(Driver driver, String database) {
        new Migrations(MigrationsConfig.builder()
            .withLocationsToScan("classpath:" + GraphVersion.FOLDER)
            .withDatabase(database)
            // Left alone, the library searches every jar of the class path.
            .withResourceScanner(locations -> GraphVersion.scripts().stream().map(Migrated::url).toList())
            .withMigrationClassesDiscoverer(context -> List.of())
            .build(), driver).apply();
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            for (Resource script : GraphVersion.scripts()) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Resource script) {
        try {
            return script.getURL();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
