package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.alianza.fact.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A list as a FeatureCollection of RFC 7946: one feature for each entity, without a geometry if nobody knows where it
/// is. The manifest is a foreign member (section 6.1).
///
/// @param <E> what is listed
final class GeoJsonFile<E extends Entity> implements Rows<E> {

    private final Sheet<E> sheet;

    private final Trees trees;

    private final JsonGenerator json;

    GeoJsonFile(Sheet<E> sheet, JsonMapper mapper, OutputStream out) {
        this.sheet = sheet;
        this.trees = new Trees(sheet.language());
        this.json = mapper.createGenerator(out);
        this.json.writeStartObject();
        this.json.writeStringProperty("type", "FeatureCollection");
        this.json.writePOJOProperty("manifest", sheet.manifest().tree());
        this.json.writeArrayPropertyStart("features");
    }

    @Override
    public void row(Found<E> found) {
        Spots spots = Spots.of(found);
        Map<String, @Nullable Object> properties = this.trees.of(this.sheet.columns(), found);
        properties.put("approximate", spots.approximate());
        this.json.writePOJO(Trees.tree("type", "Feature", "id", found.entity().id(), "geometry", spots.geometry(this.sheet.table().where()),
                "properties", properties));
    }

    @Override
    public void end() throws IOException {
        this.json.writeEndArray();
        this.json.writeEndObject();
        this.json.flush();
    }

}
