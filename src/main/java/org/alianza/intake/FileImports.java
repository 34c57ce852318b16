package org.alianza.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alianza.fact.Properties;
import org.alianza.graph.Graph;

import org.springframework.stereotype.Component;

/// The files that were handed in, and what came of them. They are nodes of the database but no entities: no
/// question of the graph meets them.
@Component
class FileImports {

    private static final String LATEST = """
            MATCH (n:Import)
            RETURN n { .* } AS found
            ORDER BY found.receivedAt DESC, found.id
            LIMIT $first
            """;

    private static final String ONE = """
            MATCH (n:Import {id: $id})
            RETURN n { .* } AS found
            """;

    private static final String KEEP = """
            MERGE (n:Import {id: $found.id})
            SET n = $found
            RETURN n { .* } AS found
            """;

    /// Nobody works on them any more, for whoever did has ended.
    private static final String INTERRUPTED = """
            MATCH (n:Import)
            WHERE n.state IN $running
            SET n.state = $interrupted
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
        return all(LATEST, Map.of("first", first));
    }

    List<FileImport> before(String moment) {
        return all(BEFORE, Map.of("before", moment));
    }

    Optional<FileImport> find(String id) {
        return all(ONE, Map.of("id", id)).stream().findFirst();
    }

    FileImport keep(FileImport one) {
        this.graph.load(statements -> statements.rows(KEEP, Map.of("found", one.properties())));
        return one;
    }

    void interrupt() {
        List<String> running = Arrays.stream(ImportState.values()).filter(ImportState::running).map(Enum::name).toList();
        this.graph.change(statements -> statements.rows(INTERRUPTED,
                Map.of("running", running, "interrupted", ImportState.INTERRUPTED.name())));
    }

    private List<FileImport> all(String cypher, Map<String, Object> parameters) {
        return this.graph.rows(cypher, parameters).stream().map(row -> FileImport.of(new Properties(row.get("found").asMap()))).toList();
    }

}
