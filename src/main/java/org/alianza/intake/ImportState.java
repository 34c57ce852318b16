package org.alianza.intake;

/// How far a file has come that was handed in.
public enum ImportState {

    /// It is read, and compared with what is held.
    CHECKING,
    /// It was read; nothing of it is written yet.
    CHECKED,
    /// Nothing of it can be taken.
    REFUSED,
    /// What it brings is written.
    APPLYING,
    /// What it brings is written.
    APPLIED,
    /// Somebody ended it before its end. What it had written stays.
    CANCELLED,
    /// Alianza ended before it did. It can be applied again.
    INTERRUPTED,
    /// Something went wrong that is no fault of the file. It can be applied again.
    FAILED;

    /// Whether somebody works on it.
    boolean running() {
        return this == CHECKING || this == APPLYING;
    }

}
