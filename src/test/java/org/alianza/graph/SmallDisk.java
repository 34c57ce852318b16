package org.alianza.graph;

import java.nio.file.Path;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Primary;

/// A disk that tests fill.
@Primary
public class SmallDisk extends FreeSpace {

    private volatile long free = Long.MAX_VALUE;

    SmallDisk(Neo4jConnectionDetails connection, DatabaseLimits limits) {
        super(connection, limits);
    }

    /// Leaves so many megabytes.
    public void leave(long megabytes) {
        this.free = megabytes << 20;
    }

    @Override
    long free(Path folder) {
        return Math.min(this.free, super.free(folder));
    }

}
