package org.alianza.backup;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A line of the graph's file: a node, or a relationship between two that come before it.
///
/// @param type `node` or `relationship`
/// @param id of a node, in this file only
/// @param labels of a node
/// @param label of a relationship
/// @param start id of the node it comes from
/// @param end id of the node it goes to
/// @param properties as [Typed] writes them
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(@Nullable String type, @Nullable String id, @Nullable List<String> labels, @Nullable String label, @Nullable String start, @Nullable String end,
        @Nullable Map<String, Object> properties) {

    private static final String NODE = "node";

    private static final String RELATIONSHIP = "relationship";

    static Line node(String id, List<String> labels, Map<String, Object> properties) {
        return new Line(NODE, id, labels, null, null, null, Typed.told(properties));
    }

    static Line relationship(String label, String start, String end, Map<String, Object> properties) {
        return new Line(RELATIONSHIP, null, null, label, start, end, Typed.told(properties));
    }

    boolean isNode() {
        return NODE.equals(this.type);
    }

    /// What a statement is given to write it.
    ///
    /// @throws IllegalArgumentException if something of it is missing or wrong
    Map<String, Object> parameters() {
        Map<String, Object> read = Typed.read(Objects.requireNonNullElse(this.properties, Map.of()));
        if (isNode() && this.id != null && this.labels != null) {
            return Map.of("id", this.id, "labels", this.labels, "properties", read);
        }
        if (RELATIONSHIP.equals(this.type) && this.label != null && this.start != null && this.end != null) {
            return Map.of("label", this.label, "start", this.start, "end", this.end, "properties", read);
        }
        throw new IllegalArgumentException("a line is neither a node nor a relationship");
    }

}
