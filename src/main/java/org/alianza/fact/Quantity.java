package org.alianza.fact;

import java.math.BigDecimal;

/// So much of something that is not money.
///
/// @param value how many
/// @param unit of what; quantities of different units are never added
public record Quantity(BigDecimal value, Unit unit) {

    /// @throws IllegalArgumentException if the value is negative
    public Quantity {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("quantity %s is negative: 0 or more is expected".formatted(value));
        }
    }

}
