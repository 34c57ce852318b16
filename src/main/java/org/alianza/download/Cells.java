package org.alianza.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Entity;
import org.alianza.fact.Localised;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Quantity;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// Rows of cells, for formats that know nothing else: each is a text, a number or a truth, or null.
final class Cells {

    /// Between several values in one cell.
    static final String SEPARATOR = "; ";

    private final Locale language;

    Cells(Locale language) {
        this.language = language;
    }

    /// The names of the columns.
    static <E extends Entity> List<String> header(List<Column<E>> columns) {
        return columns.stream().flatMap(column -> column.cells().stream()).toList();
    }

    <E extends Entity> List<@Nullable Object> of(List<Column<E>> columns, Found<E> found) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column<E> column : columns) {
            Object value = column.value().apply(found);
            int width = column.cells().size();
            if (value == null) {
                row.addAll(Arrays.asList(new @Nullable Object[width]));
            }
            else if (value instanceof List<?> several) {
                row.addAll(joined(several, width));
            }
            else {
                row.addAll(cells(value));
            }
        }
        return row;
    }

    private List<@Nullable Object> joined(List<?> several, int width) {
        List<List<@Nullable Object>> all = several.stream().map(this::cells).toList();
        List<@Nullable Object> joined = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int cell = i;
            String text = all.stream().map(cells -> cells.get(cell)).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
            joined.add(text.isEmpty() ? null : text);
        }
        return joined;
    }

    private List<@Nullable Object> cells(Object value) {
        return switch (value) {
            case Country country -> Arrays.asList(country.code(), country.name().in(this.language));
            case Coordinates place -> Arrays.asList(place.latitude(), place.longitude());
            case Money money -> Arrays.asList(money.amount(), money.currency().getCurrencyCode());
            case Quantity quantity -> Arrays.asList(quantity.value(), quantity.unit().in(this.language));
            case Link link -> Arrays.asList(link(link), link.id());
            case Entry entry -> Arrays.asList((entry.since() != null) ? "%s (%s)".formatted(entry.code(), entry.since()) : entry.code());
            case Reading reading -> Arrays.asList("%s: %s".formatted(reading.period(), reading.value().toPlainString()));
            case Localised words -> Arrays.asList(words.in(this.language));
            case PartialDate date -> Arrays.asList(date.text());
            default -> Arrays.asList(value);
        };
    }

    private @Nullable String link(Link link) {
        String name = link.name().in(this.language);
        return (link.role() != null) ? "%s (%s)".formatted(name, link.role()) : name;
    }

}
