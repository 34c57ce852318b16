package org.alianza.fact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text without accents and case, as it is compared, ordered and searched.
///
/// @param text lower case, without combining marks, words separated by one space
public record Folded(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Folds any text.
    public static Folded of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return new Folded(
                Normalizer.normalize(NO_WORD.matcher(bare).replaceAll(" "), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /// Its words in order; empty if the text has neither letter nor digit.
    public List<String> words() {
        return this.text.isEmpty() ? List.of() : List.of(this.text.split(" "));
    }

}
