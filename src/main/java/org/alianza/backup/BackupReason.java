package org.alianza.backup;

/// What a backup was made for.
public enum BackupReason {

    /// Somebody asked for it.
    REQUEST,

    /// It was time for one.
    SCHEDULE,

    /// Another version of Alianza was about to change the graph.
    UPGRADE

}
