package org.alianza.graph;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.neo4j.driver.types.MapAccessor;

/// Carries out work in transactions of the database. What passes by itself, such as a lost connection or another
/// transaction in the way, is tried again; what is wrong is told by [org.neo4j.driver.exceptions.Neo4jException].
interface Transactions extends AutoCloseable {

    /// How many are being carried out.
    int running();

    /// Reads with one statement; nothing is changed.
    <T> T read(Patience patience, Function<Statements, T> work);

    /// Reads and writes, all or nothing.
    <T> T write(Patience patience, Function<Statements, T> work);

    /// Reads the rows of one statement one by one. When taking one fails, the database reads no further.
    ///
    /// @throws BrokenOff if the connection is lost after some rows were taken
    void each(Patience patience, String cypher, Map<String, ?> parameters, Consumer<MapAccessor> row);

    @Override
    void close();

}
