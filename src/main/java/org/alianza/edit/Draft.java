package org.alianza.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alianza.fact.Problem;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// An input of a mutation, read as cells: each of its fields is a column of a table by the same name,
/// `periodFrom` for `period_from`; texts in several languages are a list.
final class Draft {

    private static final Map<String, String> TEXTS = Map.of("names", "name_", "summaries", "summary_", "statements", "statement_",
            "descriptions", "description_");

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private final Map<String, Object> input;

    private final String path;

    private final long moment;

    /// @param input what was sent; a field that is null is to be empty, one that is absent stays as it is
    /// @param path of the input among the arguments: `input`
    /// @param moment orders what is written after what was written before
    Draft(Map<String, Object> input, String path, long moment) {
        this.input = input;
        this.path = path;
        this.moment = moment;
    }

    /// A field that the schema requires.
    String required(String field) {
        return String.valueOf(this.input.get(field));
    }

    /// A field, if it is given.
    Optional<String> get(String field) {
        return Optional.ofNullable(this.input.get(field)).map(String::valueOf);
    }

    /// The first name given, by which an id is made.
    Optional<String> name() {
        return inputs("names").stream().map(name -> name.required("text")).findFirst();
    }

    /// The inputs in a field; none if it is absent.
    @SuppressWarnings("unchecked")
    List<Draft> inputs(String field) {
        List<Object> all = (this.input.get(field) instanceof List<?> list) ? List.copyOf(list) : List.of();
        return IntStream.range(0, all.size())
            .mapToObj(i -> new Draft((Map<String, Object>) all.get(i), "%s.%s[%d]".formatted(this.path, field, i), this.moment))
            .toList();
    }

    /// A row of what is given.
    ///
    /// @param more cells that the input does not have by these names
    Row row(String table, Map<String, String> more) {
        return over(new Row(table, place(), Map.of()), more);
    }

    /// A row with what is given in place of what it holds now.
    Row over(Row row, Map<String, String> more) {
        TableSchema schema = TableSchema.of(row.table());
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        this.input.forEach((field, value) -> {
            String texts = TEXTS.get(field);
            if (texts != null) {
                cells.keySet().removeIf(column -> column.startsWith(texts));
                inputs(field).forEach(text -> cells.put(texts + text.required("language"), text.required("text").strip()));
            }
            else if (schema.field(column(field)) != null) {
                cells.put(column(field), text(field, value));
            }
        });
        cells.putAll(more);
        cells.values().removeIf(String::isBlank);
        return new Row(row.table(), place(), cells);
    }

    /// What sources say of claims.
    List<Row> citations(Collection<String> claims) {
        List<Row> rows = new ArrayList<>();
        inputs("citations").forEach(citation -> claims.forEach(claim -> rows.add(citation.row("citations", Map.of("claim", claim)))));
        return rows;
    }

    /// The name of the field that is a column.
    static String field(String column) {
        Optional<String> texts = TEXTS.entrySet().stream().filter(text -> column.startsWith(text.getValue())).map(Map.Entry::getKey).findFirst();
        return texts.orElseGet(() -> UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)));
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private String part(String field, String value) {
        if (value.contains("|")) {
            throw Problem.invalid("%s.%s".formatted(this.path, field), value, "a text without |, which stands between them,");
        }
        return value;
    }

    private String text(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(one -> part(field, String.valueOf(one))).collect(Collectors.joining("|"));
            case BigDecimal number -> number.toPlainString();
            case Locale language -> language.toLanguageTag();
            default -> value.toString().strip();
        };
    }

    private Place place() {
        return new Place("", this.path, this.moment);
    }

}
