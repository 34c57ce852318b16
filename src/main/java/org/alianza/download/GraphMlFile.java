package org.alianza.download;

import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import org.alianza.network.Edge;
import org.jspecify.annotations.Nullable;

/// A network in GraphML, as it stands on the day asked for.
final class GraphMlFile implements NetworkFile {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final List<Key> KEYS = List.of(new Key("graph", "manifest", "string"), new Key("node", "type", "string"),
            new Key("node", "name", "string"), new Key("node", "kind", "string"), new Key("node", "status", "string"),
            new Key("node", "country", "string"), new Key("node", "latitude", "double"), new Key("node", "longitude", "double"),
            new Key("node", "start", "string"), new Key("node", "end", "string"), new Key("edge", "kind", "string"),
            new Key("edge", "label", "string"), new Key("edge", "role", "string"), new Key("edge", "since", "string"), new Key("edge", "until", "string"));

    private final Manifest manifest;

    private final XmlFile xml;

    GraphMlFile(Manifest manifest, OutputStream out) throws XMLStreamException {
        this.manifest = manifest;
        this.xml = new XmlFile(out);
        this.xml.begin("graphml");
        this.xml.namespace(NAMESPACE);
        for (Key key : KEYS) {
            this.xml.empty("key", "id", key.id(), "for", key.of, "attr.name", key.name, "attr.type", key.type);
        }
        this.xml.begin("graph", "id", "alianza", "edgedefault", "directed");
        data("graph", "manifest", manifest.text());
    }

    @Override
    public void node(Node node) throws XMLStreamException {
        this.xml.begin("node", "id", node.entity().id());
        data("node", "type", node.type());
        data("node", "name", node.name(this.manifest.language()));
        data("node", "kind", node.kind());
        data("node", "status", node.status());
        data("node", "country", (node.country() != null) ? node.country().code() : null);
        if (node.location() != null) {
            data("node", "latitude", node.location().latitude());
            data("node", "longitude", node.location().longitude());
        }
        data("node", "start", node.start());
        data("node", "end", node.end());
        this.xml.end();
    }

    @Override
    public void edges() {
        // Nothing stands between nodes and edges.
    }

    @Override
    public void edge(Edge edge) throws XMLStreamException {
        this.xml.begin("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
        data("edge", "kind", edge.kind());
        data("edge", "label", Objects.requireNonNullElse(edge.label().in(this.manifest.language()), edge.kind().name()));
        data("edge", "role", edge.role());
        data("edge", "since", edge.since());
        data("edge", "until", edge.until());
        this.xml.end();
    }

    @Override
    public void end() throws XMLStreamException {
        this.xml.finish();
    }

    private void data(String of, String name, @Nullable Object value) throws XMLStreamException {
        this.xml.text("data", value, "key", of + "." + name);
    }

    /// @param of what has it
    /// @param name what it is called
    /// @param type of its values
    private record Key(String of, String name, String type) {

        String id() {
            return this.of + "." + this.name;
        }

    }

}
