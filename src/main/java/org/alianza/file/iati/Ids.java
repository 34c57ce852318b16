package org.alianza.file.iati;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.alianza.fact.Folded;

/// Readable ids, each used once. The same file gives the same ones: they depend on what it says and in
/// which order, and on nothing else.
final class Ids {

    private static final int LONGEST = 60;

    /// Letters that do not lose their sign by folding.
    private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð",
            "d", "þ", "th", "ı", "i");

    private static final Pattern NONE = Pattern.compile("[^a-z0-9]+");

    private final Set<String> taken = new HashSet<>();

    /// The words of a text as an id: lower case, without accents, hyphens between; empty: it has none.
    static String slug(String text) {
        String folded = Folded.of(text).text();
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        String slug = NONE.matcher(folded).replaceAll("-").replaceAll("^-|-$", "");
        return slug;
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, (end > 0) ? end : LONGEST);
    }

    /// An id made of a code, as long as it is.
    String takeCode(String code) {
        return takeSlug(slug(code), code, "");
    }

    /// An id made of a name; if it is taken already, followed by what tells it apart, else by a number.
    ///
    /// @param apart a code of its own; empty: it has none
    String take(String text, String apart) {
        return takeSlug(cut(slug(text)), text, apart);
    }

    private String takeSlug(String slug, String text, String apart) {
        String base = slug.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : slug;
        if (this.taken.add(base)) {
            return base;
        }
        String told = slug(apart).isEmpty() ? base : base + "-" + slug(apart);
        String id = told;
        for (int i = 2; !this.taken.add(id); i++) {
            id = told + "-" + i;
        }
        return id;
    }

}
