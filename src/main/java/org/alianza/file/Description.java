package org.alianza.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Describes a data package: the descriptions of its tables as the format has them, and no other's.
final class Description {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Description() {
    }

    /// The text of `datapackage.json`.
    static String of(String name, List<Written> tables) {
        JsonNode format = JSON.readTree(Description.class.getResourceAsStream("/tables.json"));
        Map<String, Written> byName = tables.stream().collect(Collectors.toMap(written -> written.table().name(), written -> written));
        ObjectNode description = JSON.createObjectNode();
        description.put("profile", format.path("profile").asString()).put("name", name);
        ArrayNode resources = description.putArray("resources");
        for (JsonNode resource : format.path("resources")) {
            Written written = byName.get(resource.path("name").asString());
            if (written != null) {
                resources.add(table((ObjectNode) resource.deepCopy(), written, byName.keySet()));
            }
        }
        return JSON.writeValueAsString(description) + "\n";
    }

    private static ObjectNode table(ObjectNode resource, Written written, Set<String> tables) {
        ObjectNode schema = (ObjectNode) resource.path("schema");
        ArrayNode fields = (ArrayNode) schema.path("fields");
        written.beside().forEach(column -> fields.addObject().put("name", column).put("type", "string"));
        if (schema.path("foreignKeys") instanceof ArrayNode keys) {
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (!tables.contains(keys.get(i).at("/reference/resource").asString())) {
                    keys.remove(i);
                }
            }
            if (keys.isEmpty()) {
                schema.remove("foreignKeys");
            }
        }
        return resource;
    }

}
