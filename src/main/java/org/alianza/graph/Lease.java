package org.alianza.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// That nobody else does something just now, at whichever instance. It is renewed as long as it is held; when the
/// instance dies, it runs out by itself.
public final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    /// So long others wait for one whose holder has died.
    static final Duration LIFE = Duration.ofSeconds(20);

    private static final Duration RENEWED = Duration.ofSeconds(4);

    private static final Duration PAUSE = Duration.ofMillis(300);

    /// The database tells the time. To set a property is to wait for one's turn.
    private static final String TAKE = """
            UNWIND [$name] AS name
            MERGE (lease:Lease {name: name})
            ON CREATE SET lease.holder = $holder, lease.until = 0
            SET lease.turn = true
            WITH lease, lease.holder = $holder OR lease.until < timestamp() AS mine
            SET lease.holder = CASE WHEN mine THEN $holder ELSE lease.holder END,
              lease.until = CASE WHEN mine THEN timestamp() + $life ELSE lease.until END
            RETURN mine
            """;

    private static final String RETURN = """
            MATCH (lease:Lease {name: $name, holder: $holder})
            SET lease.until = 0
            """;

    private final String name;

    private final String holder = UUID.randomUUID().toString();

    private final Statements statements;

    private final Thread renewing;

    private Lease(String name, Statements statements) {
        this.name = name;
        this.statements = statements;
        this.renewing = Thread.ofVirtual().name("lease-" + name).unstarted(this::renew);
    }

    /// Takes one as soon as nobody else holds it.
    ///
    /// @param statements each of which is a transaction of its own
    /// @param wanted whether it is still wanted; asked while it is waited for
    /// @return empty: it is wanted no more
    static Optional<Lease> take(String name, Statements statements, BooleanSupplier wanted) {
        Lease lease = new Lease(name, statements);
        boolean told = false;
        while (wanted.getAsBoolean()) {
            if (lease.mine()) {
                lease.renewing.start();
                return Optional.of(lease);
            }
            if (!told) {
                LOG.info("Waits until another instance is done with: {}", name);
                told = true;
            }
            if (!rest(PAUSE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Gives it back.
    @Override
    public void close() {
        this.renewing.interrupt();
        try {
            this.statements.rows(RETURN, Map.of("name", this.name, "holder", this.holder));
        }
        catch (Neo4jException | NoSpace | TookTooLong | IllegalStateException e) {
            LOG.warn("Others wait {} s for: {}", LIFE.toSeconds(), this.name, e);
        }
    }

    private boolean mine() {
        return this.statements.rows(TAKE, Map.of("name", this.name, "holder", this.holder, "life", LIFE.toMillis()))
            .getFirst().get("mine").asBoolean();
    }

    private void renew() {
        while (rest(RENEWED)) {
            try {
                if (!mine()) {
                    LOG.warn("Another instance took over: {}", this.name);
                    return;
                }
            }
            catch (Neo4jException | NoSpace | TookTooLong | IllegalStateException e) {
                LOG.warn("It could not be told that this goes on: {}", this.name, e);
            }
        }
    }

    private static boolean rest(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
