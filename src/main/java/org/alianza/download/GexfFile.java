package org.alianza.download;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.PartialDate;
import org.alianza.network.Edge;
import org.jspecify.annotations.Nullable;

/// A network in GEXF 1.3 with its times: when entities and relations were there, and how each stood since when. Days
/// that no source tells are left open; a year or month reaches from its first to its last day.
final class GexfFile implements NetworkFile {

    private static final String NAMESPACE = "http://gexf.net/1.3";

    /// What no source tells counts from the first day there is.
    private static final int FIRST_YEAR = 1;

    private static final List<String> FIXED = List.of("type", "kind", "country", "latitude", "longitude");

    private static final List<String> OF_EDGES = List.of("role", "since", "until");

    private final Manifest manifest;

    private final XmlFile xml;

    GexfFile(Manifest manifest, OutputStream out) throws XMLStreamException {
        this.manifest = manifest;
        this.xml = new XmlFile(out);
        this.xml.begin("gexf", "version", "1.3");
        this.xml.namespace(NAMESPACE);
        this.xml.begin("meta", "lastmodifieddate", manifest.made().toString().substring(0, "2019-01-01".length()));
        this.xml.text("creator", "Alianza " + manifest.version());
        this.xml.text("description", manifest.text());
        this.xml.end();
        this.xml.begin("graph", "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval", "defaultedgetype", "directed", "idtype", "string");
        attributes("node", "static", FIXED);
        attributes("node", "dynamic", List.of("status"));
        attributes("edge", "static", OF_EDGES);
        this.xml.begin("nodes");
    }

    @Override
    public void node(Node node) throws XMLStreamException {
        this.xml.begin("node", "id", node.entity().id(), "label", node.name(this.manifest.language()));
        this.xml.begin("attvalues");
        value("type", node.type());
        value("kind", node.kind());
        value("country", (node.country() != null) ? node.country().code() : null);
        value("latitude", (node.location() != null) ? node.location().latitude() : null);
        value("longitude", (node.location() != null) ? node.location().longitude() : null);
        statuses(node.history());
        this.xml.end();
        spell(told(node.exists()), node.end());
        this.xml.end();
    }

    @Override
    public void edges() throws XMLStreamException {
        this.xml.end();
        this.xml.begin("edges");
    }

    @Override
    public void edge(Edge edge) throws XMLStreamException {
        this.xml.begin("edge", "id", edge.id(), "source", edge.source(), "target", edge.target(), "kind", edge.kind(), "label",
                Objects.requireNonNullElse(edge.label().in(this.manifest.language()), edge.kind().name()));
        this.xml.begin("attvalues");
        value("role", edge.role());
        value("since", edge.since());
        value("until", edge.until());
        this.xml.end();
        spell((edge.since() != null) ? edge.since().first() : null, edge.until());
        this.xml.end();
    }

    @Override
    public void end() throws XMLStreamException {
        this.xml.finish();
    }

    private void attributes(String of, String mode, List<String> names) throws XMLStreamException {
        this.xml.begin("attributes", "class", of, "mode", mode);
        for (String name : names) {
            this.xml.empty("attribute", "id", name, "title", name, "type", name.endsWith("itude") ? "double" : "string");
        }
        this.xml.end();
    }

    private void value(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            this.xml.empty("attvalue", "for", name, "value", value);
        }
    }

    /// Each until the day before the next; of several on the same day, the last.
    private void statuses(List<Entry> history) throws XMLStreamException {
        for (int i = 0; i < history.size(); i++) {
            Entry entry = history.get(i);
            LocalDate next = (i + 1 < history.size()) ? history.get(i + 1).from() : null;
            if (next == null || next.isAfter(entry.from())) {
                this.xml.empty("attvalue", "for", "status", "value", entry.code(), "start", told(entry.from()),
                        "end", (next != null) ? next.minusDays(1) : null);
            }
        }
    }

    private static @Nullable LocalDate told(LocalDate day) {
        return (day.getYear() > FIRST_YEAR) ? day : null;
    }

    private void spell(@Nullable LocalDate start, @Nullable PartialDate end) throws XMLStreamException {
        if (start != null || end != null) {
            this.xml.begin("spells");
            this.xml.empty("spell", "start", start, "end", (end != null) ? end.last() : null);
            this.xml.end();
        }
    }

}
