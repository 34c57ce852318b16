package org.alianza.fact;

import java.util.Locale;

/// What quantities are counted in.
///
/// @param id its id in the table of units
/// @param names plural in several languages
public record Unit(String id, Translations names) {

    /// Its plural in a language.
    public String name(Locale language) {
        return this.names.in(language, this.id);
    }

}
