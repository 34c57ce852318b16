package org.alianza.download;

import java.io.OutputStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Plain JSON: the manifest, then items as they come.
final class JsonItems {

    private final JsonGenerator json;

    JsonItems(Manifest manifest, JsonMapper mapper, OutputStream out) {
        this.json = mapper.createGenerator(out);
        this.json.writeStartObject();
        this.json.writePOJOProperty("manifest", manifest.tree());
        this.json.writeArrayPropertyStart("items");
    }

    void item(Object item) {
        this.json.writePOJO(item);
    }

    /// Nothing more comes.
    void end() {
        this.json.writeEndArray();
        this.json.writeEndObject();
        this.json.flush();
    }

}
