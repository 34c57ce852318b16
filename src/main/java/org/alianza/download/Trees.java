package org.alianza.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Entity;
import org.alianza.fact.Localised;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Quantity;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// Rows as trees of JSON, in which nothing is left out.
final class Trees {

    private final Locale language;

    Trees(Locale language) {
        this.language = language;
    }

    /// An entity with a value for each column; what is not known is null.
    <E extends Entity> Map<String, @Nullable Object> of(List<Column<E>> columns, Found<E> found) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Column<E> column : columns) {
            Object value = column.value().apply(found);
            tree.put(column.name(), (value instanceof List<?> several) ? several.stream().map(this::tree).toList() : tree(value));
        }
        return tree;
    }

    private @Nullable Object tree(@Nullable Object value) {
        return switch (value) {
            case Country country -> tree("code", country.code(), "name", country.name().in(this.language));
            case Coordinates place -> tree("latitude", place.latitude(), "longitude", place.longitude());
            case Money money -> tree("amount", money.amount(), "currency", money.currency().getCurrencyCode());
            case Quantity quantity -> tree("value", quantity.value(), "unit", quantity.unit().in(this.language));
            case Entry entry -> tree("code", entry.code(), "since", tree(entry.since()));
            case Reading reading -> tree("kind", reading.kind(), "periodFrom", reading.from().text(), "periodUntil", reading.until().text(),
                    "value", reading.value());
            case Link link -> tree("type", link.type(), "id", link.id(), "name", link.name().in(this.language), "role", link.role(),
                    "since", tree(link.since()), "until", tree(link.until()));
            case Localised words -> words.in(this.language);
            case PartialDate date -> date.text();
            case null, default -> value;
        };
    }

    /// @param pairs names and values by turns
    static Map<String, @Nullable Object> tree(@Nullable Object... pairs) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return tree;
    }

}
