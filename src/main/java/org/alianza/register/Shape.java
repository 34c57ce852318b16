package org.alianza.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// How the rows of a table are kept in the graph.
sealed interface Shape {

    /// All tables of the format, in its order.
    Map<String, Shape> ALL = all();

    /// The tables of entities, by the label of their nodes.
    Map<String, String> BY_LABEL = byLabel();

    /// The entity whose history a row belongs to: the one it is about.
    ///
    /// @return null: it belongs to whatever its claim belongs to, or to nothing
    @Nullable String owner(Row row);

    /// What tells a row from all others of its table.
    default String key(Row row) {
        return row.id();
    }

    /// The table that entities with a label are rows of; what is no such label is a table already.
    static String table(String label) {
        return BY_LABEL.getOrDefault(label, label);
    }

    /// The shape of a table.
    static Shape of(String table) {
        return Objects.requireNonNull(ALL.get(table), table);
    }

    /// The types of the relationships that are rows of their own.
    static List<String> relations() {
        return ALL.values().stream().flatMap(shape -> switch (shape) {
            case Relation relation -> Stream.of(relation.type());
            case AnyRelation any -> AnyRelation.TYPES.stream();
            default -> Stream.of();
        }).toList();
    }

    /// The types of the relationships between entities.
    static List<String> relationships() {
        Stream<String> ties = ALL.values().stream().flatMap(shape -> (shape instanceof Entity entity) ? entity.ties().stream().map(Tie::type) : Stream.of());
        return Stream.concat(ties, relations().stream()).toList();
    }

    private static Map<String, String> byLabel() {
        Map<String, String> tables = new LinkedHashMap<>();
        ALL.forEach((table, shape) -> {
            if (shape instanceof Entity entity) {
                tables.put(entity.label(), table);
            }
        });
        return tables;
    }

    private static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("units", new Unit());
        shapes.put("cities", new Entity("City"));
        shapes.put("organisations", new Entity("Organisation"));
        shapes.put("identifiers", new Identifier());
        shapes.put("topics", new Entity("Topic"));
        shapes.put("projects", new Entity("Project"));
        shapes.put("agreements", new Entity("Agreement"));
        shapes.put("events", new Entity("Event"));
        shapes.put("indicators", new Entity("Indicator", new Tie("MEASURED_BY", "project", false)));
        shapes.put("sources", new Entity("Source", new Tie("PUBLISHED_BY", "publisher", true)));
        shapes.put("contributions", new Entity("Contribution", new Tie("GIVES", "giver", false), new Tie("TO", "project", true),
                new Tie("UNDER", "agreement", true)));
        shapes.put("stages", new Part("Stage", "HAS_STAGE", "contribution"));
        shapes.put("participations", new Relation("PARTICIPATES_IN", "party", "project"));
        shapes.put("parties", new Relation("PARTY_TO", "party", "agreement"));
        shapes.put("attendances", new Relation("ATTENDS", "party", "event"));
        shapes.put("statuses", new Part("Status", "HAS_STATUS", "subject"));
        shapes.put("dates", new Part("Date", "HAS_DATE", "subject"));
        shapes.put("components", new Part("Component", "HAS_COMPONENT", "project"));
        shapes.put("values", new Part("Value", "HAS_VALUE", "indicator"));
        shapes.put("relations", new AnyRelation());
        shapes.put("citations", new Citation());
        return shapes;
    }

    /// A unit of measurement.
    record Unit() implements Shape {

        @Override
        public @Nullable String owner(Row row) {
            return null;
        }

    }

    /// A node of its own.
    ///
    /// @param label of the node
    /// @param ties the columns that are relationships
    record Entity(String label, List<Tie> ties) implements Shape {

        Entity(String label, Tie... ties) {
            this(label, List.of(ties));
        }

        @Override
        public String owner(Row row) {
            return row.id();
        }

    }

    /// A column of an entity that is kept as a relationship.
    ///
    /// @param type of the relationship
    /// @param column that names the other end
    /// @param outward whether it leads from the entity to the other end
    record Tie(String type, String column, boolean outward) {

        /// The id of the relationship of an entity.
        String id(Row row) {
            return row.id() + ":" + this.type.toLowerCase(Locale.ROOT);
        }

    }

    /// A node that belongs to an entity.
    ///
    /// @param label of the node
    /// @param type of the relationship from the entity to it
    /// @param column that names the entity
    record Part(String label, String type, String column) implements Shape {

        @Override
        public @Nullable String owner(Row row) {
            return row.get(this.column);
        }

    }

    /// A relationship of a party to what it takes part in.
    ///
    /// @param type of the relationship
    /// @param from column that names where it begins
    /// @param to column that names where it ends
    record Relation(String type, String from, String to) implements Shape {

        @Override
        public @Nullable String owner(Row row) {
            return row.get(this.to);
        }

    }

    /// A relationship whose type a column tells.
    record AnyRelation() implements Shape {

        static final List<String> TYPES = List.of("PART_OF", "GOVERNS", "SEATED_IN", "LOCATED_IN", "COVERS", "CONCERNS", "ABOUT",
                "DIFFERENT_FROM");

        @Override
        public @Nullable String owner(Row row) {
            return row.get("subject");
        }

    }

    /// A code of an organisation.
    record Identifier() implements Shape {

        @Override
        public @Nullable String owner(Row row) {
            return row.get("organisation");
        }

        @Override
        public String key(Row row) {
            return row.required("scheme") + "-" + row.required("code");
        }

    }

    /// What a source says of a claim.
    record Citation() implements Shape {

        @Override
        public @Nullable String owner(Row row) {
            return null;
        }

        @Override
        public String key(Row row) {
            return "%s@%s:%s".formatted(row.required("claim"), row.required("source"), row.cells().getOrDefault("section", ""));
        }

    }

}
