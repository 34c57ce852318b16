package org.alianza.fact;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// One text in the languages it is held in.
///
/// @param texts by BCP 47 language tag, ordered by tag
public record Translations(SortedMap<String, String> texts) {

    private static final String SEPARATOR = "_";

    public Translations {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// Reads the properties `field_es`, `field_en` … of a node.
    public static Translations of(Map<String, ?> properties, String field) {
        SortedMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(field + SEPARATOR) && value instanceof String text) {
                texts.put(key.substring(field.length() + 1), text);
            }
        });
        return new Translations(texts);
    }

    /// The text in the language asked for, else in Spanish, else in English, else in the first
    /// language there is; null if there is no text at all.
    public @Nullable String in(Locale language) {
        for (String tag : new String[] { language.toLanguageTag(), language.getLanguage(), "es", "en" }) {
            String text = this.texts.get(tag);
            if (text != null) {
                return text;
            }
        }
        return this.texts.isEmpty() ? null : this.texts.get(this.texts.firstKey());
    }

    /// As [#in], or the fallback where there is no text.
    public String in(Locale language, String fallback) {
        String text = in(language);
        return (text != null) ? text : fallback;
    }

}
