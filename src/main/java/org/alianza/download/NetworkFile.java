package org.alianza.download;

import java.io.IOException;

import javax.xml.stream.XMLStreamException;

import org.alianza.network.Edge;

/// A file of a network in the making: first all nodes, then all edges, each written as it comes.
interface NetworkFile {

    void node(Node node) throws IOException, XMLStreamException;

    /// All nodes are there.
    void edges() throws IOException, XMLStreamException;

    void edge(Edge edge) throws IOException, XMLStreamException;

    /// Nothing more comes.
    void end() throws IOException, XMLStreamException;

}
