package org.alianza.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// An XML document, read element by element. It may not declare a document type: neither entities nor
/// other files are ever looked up.
public final class Xml implements Closeable {

    private static final int DEEPEST = 64;

    private static final int MOST_ATTRIBUTES = 200;

    private final InputStream in;

    private final XMLStreamReader reader;

    private int event;

    private Xml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /// Begins to read, and closes what is read when closed itself.
    ///
    /// @param longest characters of an attribute or text
    public static Xml open(InputStream in, int longest) throws IOException {
        try {
            return new Xml(in, factory(longest).createXMLStreamReader(in));
        }
        catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    private static XMLInputFactory factory(int longest) {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, longest);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, longest);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }

    /// Goes on to the next tag or text; false: there is none.
    public boolean next() throws IOException {
        try {
            if (!this.reader.hasNext()) {
                return false;
            }
            this.event = this.reader.next();
        }
        catch (XMLStreamException e) {
            throw broken(e);
        }
        catch (RuntimeException e) {
            // What is read lazily fails with these.
            throw broken(e);
        }
        if (this.event == XMLStreamConstants.DTD || this.event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(Rule.READABLE, "a document type or entity", "XML without DOCTYPE");
        }
        return true;
    }

    /// Whether it has come to the beginning of an element.
    public boolean starts() {
        return this.event == XMLStreamConstants.START_ELEMENT;
    }

    /// Whether it has come to the beginning of an element of this name, without regard to its namespace.
    public boolean starts(String element) {
        return starts() && this.reader.getLocalName().equals(element);
    }

    /// Whether it has come to the end of an element.
    public boolean ends() {
        return this.event == XMLStreamConstants.END_ELEMENT;
    }

    /// Whether it has come to the end of an element of this name.
    public boolean ends(String element) {
        return ends() && this.reader.getLocalName().equals(element);
    }

    /// The name of the element.
    public String element() {
        return this.reader.getLocalName();
    }

    /// An attribute without regard to its namespace; null: there is none.
    public @Nullable String attribute(String name) {
        for (int i = 0; i < this.reader.getAttributeCount(); i++) {
            if (this.reader.getAttributeLocalName(i).equals(name)) {
                return this.reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// How many attributes the element has.
    public int attributes() {
        return this.reader.getAttributeCount();
    }

    /// The name of one of them, counted from 0.
    public String attributeName(int index) {
        return this.reader.getAttributeLocalName(index);
    }

    /// The line of the tag.
    public long line() {
        return this.reader.getLocation().getLineNumber();
    }

    /// Adds the text that was come to, unless it is too long already.
    public void addTo(StringBuilder text, int longest) throws IOException {
        boolean letters = this.event == XMLStreamConstants.CHARACTERS || this.event == XMLStreamConstants.CDATA
                || this.event == XMLStreamConstants.SPACE;
        if (!letters || text.length() > longest) {
            return;
        }
        try {
            text.append(this.reader.getTextCharacters(), this.reader.getTextStart(), this.reader.getTextLength());
        }
        catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /// All text of the element that just began, up to its end; what is too long is cut after the first
    /// letter too many.
    ///
    /// @param except an element of which the text is left out
    String content(int longest, String except) throws IOException {
        StringBuilder text = new StringBuilder();
        int deep = 1;
        int left = 0;
        while (deep > 0 && next()) {
            if (starts()) {
                deep++;
                left = (left > 0 || element().equals(except)) ? left + 1 : 0;
            }
            else if (ends()) {
                deep--;
                left = Math.max(0, left - 1);
            }
            else if (left == 0) {
                addTo(text, longest);
            }
        }
        if (text.length() > longest + 1) {
            text.setLength(longest + 1);
        }
        return text.toString();
    }

    private static IOException broken(Exception why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable;
            }
        }
        String message = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return new Unreadable(Rule.READABLE, message, "an XML document that is whole and has no piece too long");
    }

    @Override
    public void close() throws IOException {
        this.in.close();
    }

}
