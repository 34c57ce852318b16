package org.alianza.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.types.MapAccessor;

/// The database as it is before questions are put to it: each statement is a transaction of its own, and takes as long
/// as it takes.
public final class Database implements Statements, Rows {

    private final Driver driver;

    private final String name;

    Database(Driver driver, String name) {
        this.driver = driver;
        this.name = name;
    }

    @Override
    public List<MapAccessor> rows(String cypher, Map<String, ?> parameters) {
        return List.copyOf(this.driver.executableQuery(cypher)
            .withParameters(new LinkedHashMap<>(parameters))
            .withConfig(QueryConfig.builder().withDatabase(this.name).build())
            .execute()
            .records());
    }

    @Override
    public void each(String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row) {
        try (Session session = this.driver.session(SessionConfig.forDatabase(this.name))) {
            session.run(cypher, new LinkedHashMap<>(parameters)).forEachRemaining(row);
        }
    }

}
