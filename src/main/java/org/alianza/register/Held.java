package org.alianza.register;

/// How a row compares with what is held.
public enum Held {

    /// Nothing of its key is held.
    NEW,
    /// Something else is held.
    OTHER,
    /// It is held already.
    SAME

}
