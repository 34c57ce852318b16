package org.alianza.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.alianza.graph.Expired;
import org.alianza.graph.Graph;
import org.alianza.graph.NoSpace;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// The sessions, in the database: whoever signed in at one instance is known to all. They are no entities: no question
/// of the graph meets them.
@Component
class Visits implements SessionRepository<Visit> {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    /// When a session was accessed is kept to this much, so that who reads does not write.
    private static final Duration ROUGHLY = Duration.ofMinutes(1);

    private static final String FIND = """
            MATCH (visit:Visit {hash: $hash})
            RETURN visit.createdAt AS createdAt, visit.accessedAt AS accessedAt, visit.idle AS idle, visit.contents AS contents
            """;

    private static final String CREATE = """
            CREATE (visit:Visit)
            SET visit = $visit
            """;

    /// One that has ended meanwhile stays so.
    private static final String CHANGE = """
            MATCH (visit:Visit {hash: $hash})
            SET visit += $visit
            """;

    private static final String END = """
            MATCH (visit:Visit {hash: $hash})
            DELETE visit
            """;

    private final Graph graph;

    private final Expired expired;

    private final Duration idle;

    private final Clock clock;

    Visits(Graph graph, Expired expired, @Value("${server.servlet.session.timeout}") Duration idle, Clock clock) {
        this.graph = graph;
        this.expired = expired;
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    public Visit createSession() {
        return new Visit(SessionId.random(), this.idle, this.clock);
    }

    @Override
    public @Nullable Visit findById(String id) {
        return this.graph.rows(FIND, Map.of("hash", SessionId.hash(id)))
            .stream()
            .findFirst()
            .map(row -> read(id, row))
            .filter(visit -> !visit.isExpired())
            .orElse(null);
    }

    @Override
    public void save(Visit visit) {
        String kept = visit.keptAs();
        if (kept == null) {
            write(CREATE, Map.of("visit", all(visit)));
        }
        else if (visit.changed()) {
            write(CHANGE, Map.of("hash", SessionId.hash(kept), "visit", all(visit)));
        }
        else if (visit.getLastAccessedTime().isAfter(visit.kept().plus(roughly(visit)))) {
            touch(visit, kept);
        }
        else {
            return;
        }
        visit.keep();
    }

    @Override
    public void deleteById(String id) {
        write(END, Map.of("hash", SessionId.hash(id)));
    }

    /// Nobody finds them any more.
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweep() {
        this.expired.delete("Visit");
    }

    /// A database that cannot be written to can still be read.
    private void touch(Visit visit, String kept) {
        try {
            write(CHANGE, Map.of("hash", SessionId.hash(kept), "visit", times(visit)));
        }
        catch (Neo4jException | NoSpace e) {
            LOG.warn("It could not be noted that a session goes on", e);
        }
    }

    private void write(String cypher, Map<String, Object> parameters) {
        this.graph.note(statements -> statements.rows(cypher, parameters));
    }

    private @Nullable Visit read(String id, MapAccessor row) {
        try {
            return Visit.kept(id, Instant.ofEpochMilli(row.get("createdAt").asLong()), Instant.ofEpochMilli(row.get("accessedAt").asLong()),
                    Duration.ofMillis(row.get("idle").asLong()), Contents.open(id, row.get("contents").asByteArray()), this.clock);
        }
        catch (IOException e) {
            LOG.warn("A session cannot be read and counts as over", e);
            return null;
        }
    }

    private static Duration roughly(Visit visit) {
        Duration tenth = visit.getMaxInactiveInterval().dividedBy(10);
        return (tenth.compareTo(ROUGHLY) < 0) ? tenth : ROUGHLY;
    }

    private static Map<String, Object> all(Visit visit) {
        Map<String, Object> all = times(visit);
        all.put("hash", SessionId.hash(visit.getId()));
        all.put("createdAt", visit.getCreationTime().toEpochMilli());
        all.put("idle", visit.getMaxInactiveInterval().toMillis());
        all.put("contents", Contents.lock(visit.getId(), visit.attributes()));
        return all;
    }

    private static Map<String, Object> times(Visit visit) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("accessedAt", visit.getLastAccessedTime().toEpochMilli());
        times.put("expiresAt", visit.expires().toEpochMilli());
        return times;
    }

}
