package org.alianza.graph;

import java.time.Duration;
import java.util.Map;

import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// Whether the database answers. Who asks hears so at once when it does not.
@Component("neo4jHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Transactions transactions;

    DatabaseHealth(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Patience patience = Patience.of(LONGEST);
        try {
            patience.told(() -> this.transactions.read(patience, statements -> statements.rows("RETURN 1 AS alive", Map.of())));
            builder.up();
        }
        catch (Neo4jException | TookTooLong e) {
            builder.down(e);
        }
    }

}
