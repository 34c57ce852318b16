package org.alianza.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// One row of a table.
///
/// @param table its name
/// @param place where it stands
/// @param cells by column; empty cells are absent
public record Row(String table, Place place, Map<String, String> cells) {

    /// An accented letter that came as two characters is one from here on, by whatever door it came.
    public Row {
        if (!cells.values().stream().allMatch(value -> Normalizer.isNormalized(value, Normalizer.Form.NFC))) {
            Map<String, String> composed = new LinkedHashMap<>(cells);
            composed.replaceAll((column, value) -> Normalizer.normalize(value, Normalizer.Form.NFC));
            cells = composed;
        }
    }

    /// What a cell holds; null: it is empty.
    public @Nullable String get(String column) {
        return this.cells.get(column);
    }

    /// A cell that the format requires, of a row that was found sound.
    public String required(String column) {
        String value = get(column);
        if (value == null) {
            throw new IllegalStateException("%s, line %d has no %s".formatted(this.table, this.place.row(), column));
        }
        return value;
    }

    /// The date in a cell of a row that was found sound; null: it is empty.
    public @Nullable PartialDate date(String column) {
        String value = get(column);
        return (value != null) ? new PartialDate(value) : null;
    }

    /// A date that the format requires, of a row that was found sound.
    public PartialDate requiredDate(String column) {
        return new PartialDate(required(column));
    }

    /// The parts of a cell that are separated by `|`.
    public List<String> list(String column) {
        String value = get(column);
        return (value != null) ? Pattern.compile("|", Pattern.LITERAL).splitAsStream(value).map(String::strip).toList()
                : List.of();
    }

    /// Its id, of a row that was found sound.
    public String id() {
        return required("id");
    }

    /// Whether another row of the table says the same; 7.10 is the same number as 7.1.
    public boolean saysTheSameAs(Row other) {
        return said().equals(other.said());
    }

    /// What it says, numbers as such: equal for rows that say the same.
    public Map<String, Object> said() {
        TableSchema schema = TableSchema.of(this.table);
        Map<String, Object> said = new HashMap<>();
        this.cells.forEach((column, value) -> {
            TableSchema.Field field = schema.field(column);
            boolean number = field != null && !field.type().equals("string");
            said.put(column, number ? new BigDecimal(value).stripTrailingZeros()
                    : column.equals("former_ids") ? new TreeSet<>(list(column)) : value);
        });
        return said;
    }

    /// A cell that cannot be taken.
    public Finding finding(Rule rule, String column, String expected) {
        return new Finding(Severity.ERROR, rule, this.place, this.table, column, this.cells.getOrDefault(column, ""), expected);
    }

}
