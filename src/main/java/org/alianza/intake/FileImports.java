package org.alianza.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// The files that were handed in, and what came of them. They are nodes of the database but no entities: no
/// question of the graph meets them. Who works on one tells so again and again; of whom nothing is heard has ended.
@Component
class FileImports {

    /// So long after its last sign of life an instance counts as ended.
    static final Duration LIFE = Duration.ofSeconds(15);

    private static final List<String> RUNNING = Arrays.stream(ImportState.values()).filter(ImportState::running).map(Enum::name).toList();

    private static final String LATEST = """
            MATCH (n:Import)
            RETURN n { .*, state: CASE WHEN n.state IN $running AND coalesce(n.until, 0) < timestamp() THEN 'INTERRUPTED' ELSE n.state END } AS found
            ORDER BY found.receivedAt DESC, found.id
            LIMIT $first
            """;

    private static final String ONE = """
            MATCH (n:Import {id: $id})
            RETURN n { .*, state: CASE WHEN n.state IN $running AND coalesce(n.until, 0) < timestamp() THEN 'INTERRUPTED' ELSE n.state END } AS found
            """;

    private static final String RECEIVE = """
            UNWIND [$found] AS found
            MERGE (n:Import {id: found.id})
            SET n = found, n.holder = $holder, n.until = timestamp() + $life
            RETURN n { .* } AS found
            """;

    /// To set a property is to wait for one's turn.
    private static final String BEGIN = """
            MATCH (n:Import {id: $found.id})
            SET n.turn = true
            WITH n
            WHERE NOT n.state IN $running OR coalesce(n.until, 0) < timestamp()
            SET n = $found, n.holder = $holder, n.until = timestamp() + $life
            RETURN n { .* } AS found
            """;

    private static final String ALIVE = """
            UNWIND $jobs AS job
            MATCH (n:Import {id: job.id, holder: job.holder})
            SET n += job.now, n.until = timestamp() + $life
            RETURN n.holder AS holder, coalesce(n.cancelled, false) AS cancelled
            """;

    /// Nobody holds it any more.
    private static final String END = """
            MATCH (n:Import {id: $found.id, holder: $holder})
            SET n = $found
            RETURN n { .* } AS found
            """;

    private static final String CANCEL = """
            MATCH (n:Import {id: $id})
            WHERE n.state IN $running AND n.until >= timestamp()
            SET n.cancelled = true
            RETURN n { .* } AS found
            """;

    /// Nobody works on them any more, for whoever did has ended.
    private static final String INTERRUPTED = """
            MATCH (n:Import)
            WHERE n.state IN $running
            SET n.state = $interrupted, n.holder = ''
            RETURN n { .* } AS found
            """;

    private static final String BEFORE = """
            MATCH (n:Import)
            WHERE n.receivedAt < $before
            RETURN n { .* } AS found
            """;

    private final Graph graph;

    FileImports(Graph graph) {
        this.graph = graph;
    }

    List<FileImport> latest(int first) {
        return all(this.graph.rows(LATEST, Map.of("first", first, "running", RUNNING)));
    }

    List<FileImport> before(String moment) {
        return all(this.graph.rows(BEFORE, Map.of("before", moment)));
    }

    Optional<FileImport> find(String id) {
        return all(this.graph.rows(ONE, Map.of("id", id, "running", RUNNING))).stream().findFirst();
    }

    /// Keeps one that somebody works on.
    ///
    /// @param holder who does
    void receive(FileImport one, String holder) {
        change(RECEIVE, one, holder);
    }

    /// Begins to work on one.
    ///
    /// @return empty: somebody else does
    Optional<FileImport> begin(FileImport one, String holder) {
        return change(BEGIN, one, holder).stream().findFirst();
    }

    /// Keeps what came of one, unless it counts as broken off by now.
    void end(FileImport one, String holder) {
        change(END, one, holder);
    }

    /// Asks whoever works on one to end; empty: nobody does.
    Optional<FileImport> cancel(String id) {
        return all(this.graph.change(statements -> statements.rows(CANCEL, Map.of("id", id, "running", RUNNING)))).stream().findFirst();
    }

    /// Tells how far some have come, and that they are worked on. Those are told to end that somebody wants to be ended, or
    /// that count as broken off by now.
    void alive(List<ImportJob> jobs) {
        List<Map<String, Object>> rows = jobs.stream().map(FileImports::row).toList();
        Set<String> on = new HashSet<>();
        this.graph.aside(statements -> statements.rows(ALIVE, Map.of("jobs", rows, "life", LIFE.toMillis()))).forEach(row -> {
            if (!row.get("cancelled").asBoolean()) {
                on.add(row.get("holder").asString());
            }
        });
        jobs.stream().filter(job -> !on.contains(job.holder())).forEach(ImportJob::cancel);
    }

    void interrupt() {
        this.graph.change(statements -> statements.rows(INTERRUPTED,
                Map.of("running", RUNNING, "interrupted", ImportState.INTERRUPTED.name())));
    }

    private static Map<String, Object> row(ImportJob job) {
        FileImport now = job.now();
        Map<String, Object> row = new LinkedHashMap<>(Map.of("id", now.id(), "holder", job.holder()));
        row.put("now", now.progress());
        return row;
    }

    private List<FileImport> change(String cypher, FileImport one, String holder) {
        return all(this.graph.load(statements -> statements.rows(cypher,
                Map.of("found", one.properties(), "holder", holder, "life", LIFE.toMillis(), "running", RUNNING))));
    }

    private static List<FileImport> all(List<MapAccessor> rows) {
        return rows.stream().map(row -> FileImport.of(new Properties(row.get("found").asMap()))).toList();
    }

}
