package org.alianza.fact;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// What quantities are counted in.
///
/// @param id its id in the table of units
/// @param plural in several languages
public record Unit(String id, Translations plural) implements Localised {

    @Override
    public @Nullable String in(Locale language) {
        return this.plural.in(language);
    }

}
