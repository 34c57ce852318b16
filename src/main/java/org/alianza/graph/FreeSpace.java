package org.alianza.graph;

import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.stereotype.Component;

/// Looks how much room the disk has before anything is written. An embedded database whose disk is full stops altogether,
/// reading too, until it is started again; a server has an operator of its own.
@Component
public class FreeSpace {

    /// What the application writes for itself, such as who has signed in, is little.
    private static final int SMALLER = 2;

    private final Neo4jConnectionDetails connection;

    private final long floor;

    FreeSpace(Neo4jConnectionDetails connection, DatabaseLimits limits) {
        this.connection = connection;
        this.floor = limits.freeSpace().toBytes();
    }

    /// Looks before a change of the graph.
    ///
    /// @throws NoSpace if there is too little
    void forChange() {
        if (this.connection instanceof OnDisk embedded) {
            require(embedded.folder().path(), this.floor);
        }
    }

    /// Looks before something small.
    ///
    /// @throws NoSpace if there is too little
    void forLittle() {
        if (this.connection instanceof OnDisk embedded) {
            require(embedded.folder().path(), this.floor / SMALLER);
        }
    }

    /// Looks before more is written to a file: that too must not take what the database needs.
    ///
    /// @throws NoSpace if there is too little
    public void forFile(Path folder) {
        require(folder, this.floor);
    }

    private void require(Path folder, long floor) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = free(there);
        if (free < floor) {
            throw new NoSpace(free, floor);
        }
    }

    /// How many bytes there is room for.
    long free(Path folder) {
        return folder.toFile().getUsableSpace();
    }

}
