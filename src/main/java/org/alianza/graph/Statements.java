package org.alianza.graph;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;

/// Sends statements to the database.
@FunctionalInterface
public interface Statements {

    /// All rows of one statement.
    List<Record> rows(String cypher, Map<String, ?> parameters);

}
