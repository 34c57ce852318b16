package org.alianza.fact;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The properties of a node or relationship, read as what they mean; what is absent is null.
///
/// @param values by name
public record Properties(Map<String, Object> values) {

    /// Whether there is a value.
    public boolean has(String name) {
        return this.values.get(name) != null;
    }

    /// A text that is always there.
    ///
    /// @throws IllegalStateException if it is not
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException("%s has no %s".formatted(this.values.get("id"), name));
        }
        return text;
    }

    /// A text.
    public @Nullable String text(String name) {
        Object value = this.values.get(name);
        return (value != null) ? value.toString() : null;
    }

    /// A list of texts; empty if there is none.
    public List<String> texts(String name) {
        return (this.values.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /// A floating-point number.
    public @Nullable Double number(String name) {
        return (this.values.get(name) instanceof Number number) ? number.doubleValue() : null;
    }

    /// A whole number.
    public @Nullable Long integer(String name) {
        return (this.values.get(name) instanceof Number number) ? number.longValue() : null;
    }

    /// A whole number that is always there; 0 if it is not.
    public long count(String name) {
        return (this.values.get(name) instanceof Number number) ? number.longValue() : 0;
    }

    /// A date as precise as its source.
    public @Nullable PartialDate date(String name) {
        String text = text(name);
        return (text != null) ? new PartialDate(text) : null;
    }

    /// A date that is always there.
    ///
    /// @throws IllegalStateException if it is not
    public PartialDate requiredDate(String name) {
        return new PartialDate(required(name));
    }

    /// An exact number; kept as text, for the database has no decimals.
    public @Nullable BigDecimal decimal(String name) {
        String text = text(name);
        return (text != null) ? new BigDecimal(text) : null;
    }

    /// Money, from `amount` and `currency`.
    public @Nullable Money money() {
        BigDecimal amount = decimal("amount");
        return (amount != null) ? new Money(amount, Currency.getInstance(required("currency"))) : null;
    }

    /// A quantity, from `quantity` and the map `unit`.
    public @Nullable Quantity quantity() {
        BigDecimal quantity = decimal("quantity");
        return (quantity != null) ? new Quantity(quantity, unit()) : null;
    }

    /// A unit, from the map `unit`.
    ///
    /// @throws IllegalStateException if there is none
    public Unit unit() {
        Properties unit = map("unit");
        return new Unit(unit.required("id"), Translations.of(unit, "name"));
    }

    /// Properties within these.
    ///
    /// @throws IllegalStateException if there are none of that name
    @SuppressWarnings("unchecked")
    public Properties map(String name) {
        if (this.values.get(name) instanceof Map<?, ?> map) {
            return new Properties((Map<String, Object>) map);
        }
        throw new IllegalStateException("%s has no %s".formatted(this.values.get("id"), name));
    }

    /// Properties within these, several times; empty if there are none.
    @SuppressWarnings("unchecked")
    public List<Properties> maps(String name) {
        return (this.values.get(name) instanceof List<?> list)
                ? list.stream().map(map -> new Properties((Map<String, Object>) map)).toList() : List.of();
    }

}
