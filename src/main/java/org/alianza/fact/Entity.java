package org.alianza.fact;

import java.util.Locale;

/// A node of the graph that has a name and a page of its own.
public interface Entity extends Claim {

    /// Its name in a language, or in the nearest language it has one in.
    String name(Locale language);

}
