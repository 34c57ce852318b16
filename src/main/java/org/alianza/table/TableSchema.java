package org.alianza.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a table of a data package holds: a Frictionless Table Schema, read from `tables.json`.
///
/// @param name of the table
/// @param fields its columns, in order
public record TableSchema(String name, List<Field> fields) {

    /// A text is held in any language: its column ends with the language's tag.
    private static final Pattern TEXT = Pattern.compile("(name_|summary_|statement_|description_)[A-Za-z0-9-]+");

    private static final List<TableSchema> ALL = read();

    private static final Map<String, TableSchema> BY_NAME = ALL.stream()
        .collect(Collectors.toUnmodifiableMap(TableSchema::name, Function.identity()));

    /// The columns that the format names, by table and name: each cell of each row is asked for.
    private static final Map<String, Map<String, Field>> NAMED = ALL.stream()
        .collect(Collectors.toUnmodifiableMap(TableSchema::name, TableSchema::named));

    /// All tables of the format, in the order in which they are loaded.
    public static List<TableSchema> all() {
        return ALL;
    }

    /// The table of a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static TableSchema of(String name) {
        TableSchema table = BY_NAME.get(name);
        if (table == null) {
            throw new IllegalArgumentException("'%s' is no table: one of %s is expected".formatted(name, BY_NAME.keySet()));
        }
        return table;
    }

    private static List<TableSchema> read() {
        JsonNode format = JsonMapper.shared().readTree(TableSchema.class.getResourceAsStream("/tables.json"));
        return stream(format.get("resources"))
            .map(table -> new TableSchema(table.get("name").asString(),
                    stream(table.at("/schema/fields")).map(Field::of).toList()))
            .toList();
    }

    /// The column of a name; a text has one in any language. Null: there is none.
    public @Nullable Field field(String column) {
        Field named = NAMED.getOrDefault(this.name, Map.of()).get(column);
        return (named != null) ? named : found(column);
    }

    private Map<String, Field> named() {
        return this.fields.stream().map(Field::name).collect(Collectors.toUnmodifiableMap(Function.identity(), column -> Objects.requireNonNull(found(column))));
    }

    private @Nullable Field found(String column) {
        Matcher text = TEXT.matcher(column);
        if (text.matches()) {
            return this.fields.stream().filter(field -> field.name().startsWith(text.group(1))).findFirst().orElse(null);
        }
        return this.fields.stream().filter(field -> field.name().equals(column)).findFirst().orElse(null);
    }

    /// Whether a column holds a text in one of several languages.
    public boolean isText(String column) {
        return TEXT.matcher(column).matches();
    }

    /// Whether its rows have ids.
    public boolean hasId() {
        return field("id") != null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// A column.
    ///
    /// @param name of the column
    /// @param type string, integer or number
    /// @param required whether it must not be empty
    /// @param oneOf allowed values; empty: any
    /// @param pattern the whole value must match it; null: any
    /// @param minimum null: none
    /// @param maximum null: none
    /// @param check a further rule, by name; empty: none
    /// @param references tables whose ids are allowed; empty: it is no reference
    public record Field(String name, String type, boolean required, Set<String> oneOf, @Nullable Pattern pattern,
            @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String check, List<String> references) {

        private static Field of(JsonNode field) {
            JsonNode constraints = field.path("constraints");
            return new Field(field.get("name").asString(), field.get("type").asString(),
                    constraints.path("required").asBoolean(false),
                    Collections.unmodifiableSet(new LinkedHashSet<>(texts(constraints.path("enum")))),
                    constraints.has("pattern") ? Pattern.compile(constraints.get("pattern").asString()) : null,
                    constraints.has("minimum") ? constraints.get("minimum").decimalValue() : null,
                    constraints.has("maximum") ? constraints.get("maximum").decimalValue() : null,
                    field.path("check").asString(""), texts(field.path("references")));
        }

        private static List<String> texts(JsonNode array) {
            return stream(array).map(JsonNode::asString).toList();
        }

    }

}
