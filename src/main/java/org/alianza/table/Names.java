package org.alianza.table;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What a name may be.
public final class Names {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final int LONGEST = 500;

    private Names() {
    }

    /// What is expected in place of a name; null: nothing is wrong with it.
    public static @Nullable String expected(String name) {
        if (name.length() > LONGEST) {
            return "at most %d characters".formatted(LONGEST);
        }
        return UNSEEN.matcher(name).find() ? "no control or invisible characters" : null;
    }

}
