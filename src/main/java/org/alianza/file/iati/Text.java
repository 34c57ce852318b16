package org.alianza.file.iati;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Folded;

/// Texts of an activity, which may be in several languages.
final class Text {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private static final Pattern CONTROLS = Pattern.compile("[\\x{80}-\\x{9F}&&[^\\x{81}\\x{85}\\x{8D}\\x{8F}\\x{90}\\x{9D}]]+");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {
    }

    /// Words apart by one space, letters composed (NFC).
    static String clean(String text) {
        if (text.isBlank()) {
            return "";
        }
        return Normalizer.normalize(SPACE.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /// Quotation marks and dashes of Windows that were written as the control characters of the same
    /// numbers (U+0080 to U+009F), which no text has, are what was meant; HTML reads them so too.
    static String mended(String text) {
        return CONTROLS.matcher(text).find() ? CONTROLS.matcher(text)
            .replaceAll(found -> new String(found.group().getBytes(StandardCharsets.ISO_8859_1), WINDOWS)) : text;
    }

    /// The texts of an element by language: its own, else that of the activity.
    static Map<String, List<String>> of(Element element, String language) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        element.narratives()
            .forEach(narrative -> texts.merge(language(narrative.get("lang"), language), List.of(narrative.text()), Text::both));
        return texts;
    }

    static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// What something is called beside the first name of each language, unless only accents or case differ,
    /// as one cell.
    static String aliases(Map<String, List<String>> names) {
        Set<Folded> called = names.values().stream().map(all -> Folded.of(all.getFirst())).collect(Collectors.toCollection(HashSet::new));
        return names.values()
            .stream()
            .flatMap(all -> all.stream().skip(1))
            .filter(name -> called.add(Folded.of(name)))
            .map(name -> name.replace('|', '/'))
            .collect(Collectors.joining("|"));
    }

    /// A language tag, or another one if it is none.
    static String language(String tag, String otherwise) {
        return LANGUAGE.matcher(tag).matches() ? tag : otherwise;
    }

}
