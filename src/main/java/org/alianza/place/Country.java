package org.alianza.place;

import java.util.Locale;

import org.alianza.fact.Localised;

/// A country.
///
/// @param code ISO 3166-1 alpha-2
public record Country(String code) {

    /// Its name, from the Unicode locale data.
    public Localised name() {
        Locale country = Locale.of("", this.code);
        return country::getDisplayCountry;
    }

}
