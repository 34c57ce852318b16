package org.alianza.graph;

import java.util.Map;
import java.util.function.Consumer;

import org.neo4j.driver.types.MapAccessor;

/// Reads rows of one statement one by one, however many there are.
public interface Rows {

    /// Hands out each row; when taking one fails, no further one is read.
    void each(String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row);

}
