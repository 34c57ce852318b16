package org.alianza.place;

import java.util.Locale;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Localised;
import org.jspecify.annotations.Nullable;

/// A country.
///
/// @param code ISO 3166-1 alpha-2
public record Country(String code) {

    /// Its name, from the Unicode locale data.
    public Localised name() {
        Locale country = Locale.of("", this.code);
        return country::getDisplayCountry;
    }

    /// The middle of its largest piece of land; null: it has no assigned code.
    public @Nullable Coordinates centre() {
        return Countries.centre(this.code);
    }

}
