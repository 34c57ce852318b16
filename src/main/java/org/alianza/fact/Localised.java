package org.alianza.fact;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// A text that depends on the reader's language.
@FunctionalInterface
public interface Localised {

    /// The text in a language, or in the nearest one there is; null if there is none at all.
    @Nullable String in(Locale language);

}
