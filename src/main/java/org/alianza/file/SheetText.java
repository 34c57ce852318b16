package org.alianza.file;

import java.util.regex.Pattern;

/// Texts as cells of a workbook hold them.
public final class SheetText {

    /// What XML has no letter for, and what reads as if it stood for such a letter.
    private static final Pattern ESCAPED = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)");

    private static final String MORE = "…";

    private SheetText() {
    }

    /// A text, letters that XML does not know written as their numbers.
    static String escaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /// As much of a text as a cell holds; what is cut ends in an ellipsis.
    public static String cut(String text) {
        int most = FileLimits.DEFAULT.cell();
        return escaped((text.length() > most) ? text.substring(0, most - MORE.length()) + MORE : text);
    }

}
