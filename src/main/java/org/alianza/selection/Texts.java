package org.alianza.selection;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts in several languages, which are held as the properties `name_es`, `name_en` … of a node.
final class Texts {

    private Texts() {
    }

    /// The text in a language, else in Spanish, else in English, else in the first language there is, in Cypher.
    static String in(Locale language, String node, String property) {
        String prefix = property + "_";
        String asked = Stream.of(language.toLanguageTag(), language.getLanguage(), "es", "en")
            .filter(tag -> !tag.isEmpty() && !tag.equals("und"))
            .distinct()
            .map(tag -> "%s.`%s%s`".formatted(node, prefix, tag))
            .collect(Collectors.joining(", "));
        String first = "%1$s[reduce(first = null, key IN keys(%1$s) | CASE WHEN key STARTS WITH '%2$s' AND (first IS NULL OR key < first) THEN key ELSE first END)]"
            .formatted(node, prefix);
        return "coalesce(%s, %s)".formatted(asked, first);
    }

}
