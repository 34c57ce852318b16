package org.alianza.fact;

/// A node of the graph that has a name and a page of its own.
public interface Entity extends Claim {

    /// Its name in several languages.
    Translations name();

}
