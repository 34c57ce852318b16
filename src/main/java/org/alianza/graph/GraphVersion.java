package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which form a graph has: the number of the last script that brought it there.
public final class GraphVersion {

    /// Where the scripts are.
    static final String FOLDER = "neo4j";

    private static final Pattern SCRIPT = Pattern.compile("V([0-9]+)__.*");

    private static final int KNOWN = scripts().stream().mapToInt(GraphVersion::number).max().orElseThrow();

    private static final String WRITTEN = """
            MATCH (migration:__Neo4jMigration)
            WHERE migration.version =~ '[0-9]+'
            RETURN max(toInteger(migration.version)) AS version
            """;

    private GraphVersion() {
    }

    /// The one that this Alianza knows.
    public static int known() {
        return KNOWN;
    }

    /// The one that a database has; 0: it is new.
    public static int of(Statements statements) {
        return statements.rows(WRITTEN, Map.of()).getFirst().get("version").asInt(0);
    }

    /// The scripts, in no order.
    static List<Resource> scripts() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:%s/*.cypher".formatted(FOLDER)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Resource script) {
        Matcher name = SCRIPT.matcher(String.valueOf(script.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(name + " is no name of a script");
        }
        return Integer.parseInt(name.group(1));
    }

}
