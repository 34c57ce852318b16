package org.alianza.intake;

/// What came of loading the first data.
public enum Loading {

    /// It is loaded now.
    LOADED,
    /// Just this was loaded before.
    LOADED_BEFORE,
    /// It is left alone: what is held belongs to the office by now, and other data is imported.
    IN_USE

}
