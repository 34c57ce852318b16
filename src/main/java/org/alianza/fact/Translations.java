package org.alianza.fact;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// One text in the languages it is held in.
///
/// @param texts by BCP 47 language tag, ordered by tag
public record Translations(SortedMap<String, String> texts) implements Localised {

    private static final String SEPARATOR = "_";

    public Translations {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// A text that is held in Spanish and English.
    public static Translations of(String spanish, String english) {
        return new Translations(new TreeMap<>(Map.of("es", spanish, "en", english)));
    }

    /// Reads the properties `field_es`, `field_en` … of a node.
    public static Translations of(Properties properties, String field) {
        SortedMap<String, String> texts = new TreeMap<>();
        properties.values().forEach((key, value) -> {
            if (key.startsWith(field + SEPARATOR) && value instanceof String text) {
                texts.put(key.substring(field.length() + 1), text);
            }
        });
        return new Translations(texts);
    }

    /// The text in the language asked for, else in Spanish, else in English, else in the first
    /// language there is; null if there is no text at all.
    @Override
    public @Nullable String in(Locale language) {
        for (String tag : new String[] { language.toLanguageTag(), language.getLanguage(), "es", "en" }) {
            String text = this.texts.get(tag);
            if (text != null) {
                return text;
            }
        }
        return this.texts.isEmpty() ? null : this.texts.get(this.texts.firstKey());
    }

    /// Every text with its language.
    public List<Translation> all() {
        return this.texts.entrySet()
            .stream()
            .map(text -> new Translation(Locale.forLanguageTag(text.getKey()), text.getValue()))
            .toList();
    }

    /// One text in one language.
    ///
    /// @param language BCP 47
    /// @param text in that language
    public record Translation(Locale language, String text) {
    }

}
