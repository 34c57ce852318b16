package org.alianza.graph;

/// A database whose files are on a disk of this machine.
sealed interface OnDisk permits EmbeddedNeo4j, RunningNeo4j {

    /// Where they are.
    DataFolder folder();

}
