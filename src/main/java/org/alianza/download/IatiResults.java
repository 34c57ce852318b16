package org.alianza.download;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.project.Indicator;

/// What is measured of a project as results of IATI: outputs, counted in units.
final class IatiResults {

    private static final String OUTPUT = "1";

    private static final String UNIT = "1";

    private IatiResults() {
    }

    static void write(XmlFile xml, List<Properties> measured, Moment at) throws XMLStreamException {
        for (Properties one : measured) {
            Indicator indicator = Indicator.of(one.map("indicator"), at);
            xml.begin("result", "type", OUTPUT);
            IatiActivity.narrated(xml, "title", indicator.name());
            xml.begin("indicator", "measure", UNIT);
            IatiActivity.narrated(xml, "title", indicator.name());
            for (Properties row : one.maps("readings")) {
                period(xml, Reading.of(row));
            }
            xml.end();
            xml.end();
        }
    }

    private static void period(XmlFile xml, Reading reading) throws XMLStreamException {
        if (!reading.kind().equals(Reading.TOTAL)) {
            xml.begin("period");
            xml.empty("period-start", "iso-date", reading.from().first());
            xml.empty("period-end", "iso-date", reading.until().last());
            xml.empty("actual", "value", reading.value().toPlainString());
            xml.end();
        }
    }

}
