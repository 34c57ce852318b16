package org.alianza.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the command line says, in the language it is asked in: `messages_es.properties` and
/// `messages_en.properties`.
///
/// @param language Spanish or English
/// @param bundle its texts
record Words(Locale language, ResourceBundle bundle) {

    Words(Locale language) {
        this(language, ResourceBundle.getBundle("org.alianza.command.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// A text.
    ///
    /// @param values that stand in it, by number
    String of(String key, Object... values) {
        return new MessageFormat(this.bundle.getString(key), this.language).format(values);
    }

}
