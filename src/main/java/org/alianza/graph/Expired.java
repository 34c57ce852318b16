package org.alianza.graph;

import java.time.Clock;
import java.util.Map;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// Deletes what is kept for a while only.
@Component
public class Expired {

    private static final Logger LOG = LoggerFactory.getLogger(Expired.class);

    private static final String DELETE = """
            MATCH (n:%s)
            WHERE n.expiresAt < $now
            WITH n
            LIMIT 10000
            DELETE n
            """;

    private final Graph graph;

    private final Clock clock;

    Expired(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Deletes nodes whose `expiresAt`, in milliseconds, is over; the next time if the database cannot be written to now.
    public void delete(String label) {
        try {
            this.graph.aside(statements -> statements.rows(DELETE.formatted(label), Map.of("now", this.clock.millis())));
        }
        catch (Neo4jException | NoSpace | TookTooLong e) {
            LOG.warn("What expired of {} could not be deleted; it is tried again", label, e);
        }
    }

}
