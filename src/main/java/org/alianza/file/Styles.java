package org.alianza.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// How the cells of a workbook are shown, as far as it tells dates from numbers (ECMA-376, 18.8.30).
///
/// @param shown what numbers of each style are
record Styles(List<Shown> shown) {

    private static final int MOST = 1 << 16;

    static final Styles NONE = new Styles(List.of());

    /// Reads `styles.xml`.
    static Styles of(Xml xml) throws IOException {
        Map<String, String> formats = new HashMap<>();
        List<Shown> shown = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(String.valueOf(xml.attribute("numFmtId")), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
            }
            else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts();
            }
            else if (cells && xml.starts("xf")) {
                String format = Objects.requireNonNullElse(xml.attribute("numFmtId"), "0");
                shown.add(formats.containsKey(format) ? Shown.of(formats.getOrDefault(format, "")) : Shown.builtIn(format));
            }
            if (shown.size() > MOST || formats.size() > MOST) {
                throw new Unreadable(Rule.READABLE, "styles", "a workbook of at most %d styles".formatted(MOST));
            }
        }
        return new Styles(List.copyOf(shown));
    }

    /// What numbers of a style are.
    ///
    /// @param style its number; null: none
    Shown of(@Nullable String style) {
        int index = (style != null && !style.equals("0") && style.matches("[0-9]{1,6}")) ? Integer.parseInt(style) : 0;
        return (index < this.shown.size()) ? this.shown.get(index) : Shown.NUMBER;
    }

    /// What a number is.
    enum Shown {

        NUMBER, YEAR, MONTH, DAY, TIME;

        /// The formats that every workbook has.
        static Shown builtIn(String format) {
            return switch (format) {
                case "14", "15", "16", "27", "30", "36", "50", "57" -> DAY;
                case "17" -> MONTH;
                case "22" -> DAY;
                case "18", "19", "20", "21", "45", "46", "47" -> TIME;
                default -> NUMBER;
            };
        }

        /// A format's first section without what stands in quotes, brackets or after a backslash.
        static Shown of(String code) {
            String letters = code.replaceAll("\"[^\"]*\"?|\\\\.|\\[[^\\]]*\\]?|_.|\\*.", "")
                .replaceFirst(";.*", "")
                .toLowerCase(Locale.ROOT);
            if (letters.contains("general") || letters.contains("0") || letters.contains("#")) {
                return NUMBER;
            }
            if (letters.contains("d")) {
                return DAY;
            }
            if (letters.contains("y")) {
                return letters.contains("m") ? MONTH : YEAR;
            }
            return (letters.contains("h") || letters.contains("s")) ? TIME : NUMBER;
        }

    }

}
