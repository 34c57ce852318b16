package org.alianza.graph;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.types.MapAccessor;

/// Sends statements to the database.
@FunctionalInterface
public interface Statements {

    /// All rows of one statement.
    List<MapAccessor> rows(String cypher, Map<String, ?> parameters);

}
