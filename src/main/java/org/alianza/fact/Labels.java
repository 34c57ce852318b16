package org.alianza.fact;

import java.util.Locale;
import java.util.ResourceBundle;

/// What codes are called in Spanish and English, from `labels_es.properties` and
/// `labels_en.properties`.
public final class Labels {

    private static final ResourceBundle SPANISH = bundle("es");

    private static final ResourceBundle ENGLISH = bundle("en");

    private Labels() {
    }

    /// What a code is called, such as `stage`, `DELIVERED`.
    ///
    /// @throws java.util.MissingResourceException if it has no name
    public static Translations of(String vocabulary, String code) {
        String key = vocabulary + "." + code;
        return Translations.of(SPANISH.getString(key), ENGLISH.getString(key));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.alianza.fact.labels", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

}
