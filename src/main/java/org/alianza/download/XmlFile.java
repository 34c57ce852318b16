package org.alianza.download;

import java.io.OutputStream;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import org.jspecify.annotations.Nullable;

/// XML that is written as it comes. What XML has no letter for becomes a question mark.
final class XmlFile {

    private static final XMLOutputFactory FACTORY = factory();

    private final XMLStreamWriter xml;

    XmlFile(OutputStream out) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        this.xml.writeStartDocument("UTF-8", "1.0");
    }

    private static XMLOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('?'));
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }

    /// Begins an element in which others are.
    ///
    /// @param attributes names and values by turns; those that are null are left out
    void begin(String name, @Nullable Object... attributes) throws XMLStreamException {
        this.xml.writeStartElement(name);
        attributes(attributes);
    }

    /// An element without anything in it.
    void empty(String name, @Nullable Object... attributes) throws XMLStreamException {
        this.xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /// An element with a text; without one, nothing.
    void text(String name, @Nullable Object text, @Nullable Object... attributes) throws XMLStreamException {
        if (text != null) {
            begin(name, attributes);
            this.xml.writeCharacters(text.toString());
            end();
        }
    }

    void end() throws XMLStreamException {
        this.xml.writeEndElement();
    }

    /// The namespace of elements that have no prefix; right after the first element has begun.
    void namespace(String uri) throws XMLStreamException {
        this.xml.writeDefaultNamespace(uri);
    }

    /// An element of another vocabulary that holds facts by name.
    void foreign(String prefix, String uri, String name, Map<String, @Nullable String> facts) throws XMLStreamException {
        this.xml.writeStartElement(prefix, name, uri);
        this.xml.writeNamespace(prefix, uri);
        for (Map.Entry<String, @Nullable String> fact : facts.entrySet()) {
            if (fact.getValue() != null) {
                this.xml.writeStartElement(prefix, fact.getKey(), uri);
                this.xml.writeCharacters(fact.getValue());
                this.xml.writeEndElement();
            }
        }
        this.xml.writeEndElement();
    }

    void comment(String text) throws XMLStreamException {
        this.xml.writeComment(text.replace("--", "- -"));
    }

    /// Nothing more comes.
    void finish() throws XMLStreamException {
        this.xml.writeEndDocument();
        this.xml.flush();
    }

    private void attributes(@Nullable Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                this.xml.writeAttribute(String.valueOf(pairs[i]), value.toString());
            }
        }
    }

}
