package org.alianza.file.iati;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.alianza.file.Unreadable;
import org.alianza.file.Xml;
import org.alianza.table.Rule;

/// An element of an activity with all that is in it.
///
/// @param name without its namespace
/// @param attributes by name, without namespace; empty ones are absent
/// @param children the elements in it
/// @param text its own text, words apart by one space
/// @param flaw what was wrong with the text
/// @param line where it begins
record Element(String name, Map<String, String> attributes, List<Element> children, String text, Flaw flaw, long line) {

    /// Elements of one activity: 5,000 transactions are about 50,000.
    private static final int MOST = 200_000;

    /// Reads the element that just began.
    ///
    /// @param longest characters of a text; one that is longer is left out
    static Element of(Xml xml, int longest) throws IOException {
        return new Reader(xml, longest).element();
    }

    /// An attribute; empty: there is none.
    String get(String attribute) {
        return this.attributes.getOrDefault(attribute, "");
    }

    /// Its elements of a name.
    List<Element> all(String element) {
        return this.children.stream().filter(child -> child.name().equals(element)).toList();
    }

    /// Its first element of a name.
    Optional<Element> first(String element) {
        return this.children.stream().filter(child -> child.name().equals(element)).findFirst();
    }

    /// An attribute of its first element of a name; empty: there is none.
    String get(String element, String attribute) {
        return first(element).map(child -> child.get(attribute)).orElse("");
    }

    /// The texts of its narratives.
    Stream<Element> narratives() {
        return all("narrative").stream().filter(narrative -> !narrative.text().isEmpty());
    }

    /// What was wrong with a text.
    enum Flaw {

        /// Nothing.
        NONE,
        /// Letters were written as control characters.
        MENDED,
        /// It was too long, and is left out.
        TOO_LONG

    }

    /// Reads elements within each other.
    private static final class Reader {

        private final Xml xml;

        private final int longest;

        private int count;

        Reader(Xml xml, int longest) {
            this.xml = xml;
            this.longest = longest;
        }

        Element element() throws IOException {
            if (++this.count > MOST) {
                throw new Unreadable(Rule.READABLE, "more than %d elements in line %d".formatted(MOST, this.xml.line()),
                        "activities of at most %d elements".formatted(MOST));
            }
            String name = this.xml.element();
            long line = this.xml.line();
            Map<String, String> attributes = attributes();
            List<Element> children = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (this.xml.next() && !this.xml.ends()) {
                if (this.xml.starts()) {
                    children.add(element());
                }
                else {
                    this.xml.addTo(text, this.longest);
                }
            }
            String mended = Text.mended(text.toString());
            boolean tooLong = text.length() > this.longest;
            Flaw flaw = tooLong ? Flaw.TOO_LONG : mended.contentEquals(text) ? Flaw.NONE : Flaw.MENDED;
            return new Element(name, attributes, children, tooLong ? "" : Text.clean(mended), flaw, line);
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < this.xml.attributes(); i++) {
                String name = this.xml.attributeName(i);
                String value = Text.clean(Objects.requireNonNullElse(this.xml.attribute(name), ""));
                if (!value.isEmpty()) {
                    attributes.put(name, value);
                }
            }
            return attributes;
        }

    }

}
