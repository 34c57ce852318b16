package org.alianza.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alianza.graph.Database;
import org.alianza.graph.Preparation;
import org.neo4j.driver.types.MapAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// Restores a backup into a database that holds nothing, and makes one before the graph of an earlier version is changed.
@Component
class Restoration implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private static final int BATCH = 2_000;

    private static final int INDEX_SECONDS = 3600;

    /// Left by one that was broken off: what is there is not all of it.
    private static final String BEGUN = """
            MATCH (restoring:Restoring)
            RETURN restoring.file AS file
            LIMIT 1
            """;

    private static final String ANYTHING = """
            MATCH (n)
            RETURN labels(n) AS labels
            LIMIT 1
            """;

    private static final String BEGIN = "CREATE (:Restoring {file: $file})";

    private static final String END = "MATCH (restoring:Restoring) DELETE restoring";

    private static final String NAMES = """
            SHOW INDEXES
            YIELD name
            RETURN name
            """;

    private static final String FIND = "CREATE CONSTRAINT restored_id FOR (n:Restored) REQUIRE n.restoredId IS UNIQUE";

    private static final String FORGET = "DROP CONSTRAINT restored_id";

    private static final String NODES = """
            UNWIND $lines AS line
            CREATE (n:$(line.labels))
            SET n = line.properties, n:Restored, n.restoredId = line.id
            """;

    private static final String RELATIONSHIPS = """
            UNWIND $lines AS line
            MATCH (start:Restored {restoredId: line.start})
            MATCH (end:Restored {restoredId: line.end})
            CREATE (start)-[r:$(line.label)]->(end)
            SET r = line.properties
            RETURN count(r) AS made
            """;

    private static final String CLEAN = """
            MATCH (n:Restored)
            WITH n
            LIMIT $most
            REMOVE n:Restored, n.restoredId
            RETURN count(n) AS cleaned
            """;

    private static final String READY = "CALL db.awaitIndexes($seconds)";

    private final BackupSettings settings;

    private final BackupFolder folder;

    Restoration(BackupSettings settings, BackupFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void begin(Database database) {
        database.rows(BEGUN, Map.of()).stream().findFirst().ifPresent(begun -> {
            throw NotRestored.halfway(begun.get("file").asString());
        });
        Path file = this.settings.restore();
        if (file != null) {
            try (Archive archive = Archive.open(file)) {
                archive.verify();
                restore(archive, file, database);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void upgrade(Database database) {
        if (this.settings.restore() == null) {
            Backup made = this.folder.keep(this.folder.draft(database, database, BackupReason.UPGRADE, () -> null));
            LOG.info("The graph was written by an earlier version; before it is changed, it was kept in {}", made.name());
        }
    }

    private static void restore(Archive archive, Path file, Database database) throws IOException {
        database.rows(ANYTHING, Map.of()).stream().findFirst().ifPresent(some -> {
            throw NotRestored.notEmpty(String.valueOf(file.getFileName()));
        });
        database.rows(BEGIN, Map.of("file", String.valueOf(file.getFileName())));
        Set<String> there = database.rows(NAMES, Map.of()).stream().map(row -> row.get("name").asString()).collect(Collectors.toSet());
        for (String statement : archive.schema()) {
            if (there.stream().noneMatch(name -> statement.contains(" `%s` ".formatted(name)) || statement.contains(" %s ".formatted(name)))) {
                database.rows(statement.substring(0, statement.length() - 1), Map.of());
            }
        }
        database.rows(FIND, Map.of());
        Writing writing = new Writing(database);
        archive.each(writing::add);
        writing.end();
        while (database.rows(CLEAN, Map.of("most", BATCH)).getFirst().get("cleaned").asInt() > 0) {
            LOG.debug("Cleaned {} nodes", BATCH);
        }
        database.rows(FORGET, Map.of());
        database.rows(READY, Map.of("seconds", INDEX_SECONDS));
        database.rows(END, Map.of());
        LOG.info("Restored {}: {} nodes and {} relationships", file.getFileName(), archive.manifest().nodes(), archive.manifest().relationships());
    }

    /// Writes lines, many with one statement.
    private static final class Writing {

        private final Database database;

        private final List<Map<String, Object>> lines = new ArrayList<>();

        private boolean nodes = true;

        Writing(Database database) {
            this.database = database;
        }

        void add(Line line) {
            if (line.isNode() != this.nodes || this.lines.size() == BATCH) {
                end();
                this.nodes = line.isNode();
            }
            this.lines.add(line.parameters());
        }

        void end() {
            if (!this.lines.isEmpty()) {
                List<MapAccessor> made = this.database.rows(this.nodes ? NODES : RELATIONSHIPS, Map.of("lines", List.copyOf(this.lines)));
                if (!this.nodes && made.getFirst().get("made").asInt() != this.lines.size()) {
                    throw new IllegalStateException("a relationship begins or ends at a node that is not in the backup");
                }
                this.lines.clear();
            }
        }

    }

}
