package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;

import org.alianza.fact.Entity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A list as plain JSON: the manifest, then the items.
///
/// @param <E> what is listed
final class JsonFile<E extends Entity> implements Rows<E> {

    private final Sheet<E> sheet;

    private final Trees trees;

    private final JsonGenerator json;

    JsonFile(Sheet<E> sheet, JsonMapper mapper, OutputStream out) {
        this.sheet = sheet;
        this.trees = new Trees(sheet.language());
        this.json = mapper.createGenerator(out);
        this.json.writeStartObject();
        this.json.writePOJOProperty("manifest", sheet.manifest().tree());
        this.json.writeArrayPropertyStart("items");
    }

    @Override
    public void row(Found<E> found) {
        this.json.writePOJO(this.trees.of(this.sheet.columns(), found));
    }

    @Override
    public void end() throws IOException {
        this.json.writeEndArray();
        this.json.writeEndObject();
        this.json.flush();
    }

}
