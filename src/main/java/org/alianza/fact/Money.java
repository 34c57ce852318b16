package org.alianza.fact;

import java.math.BigDecimal;
import java.util.Currency;

/// An exact amount of one currency; amounts of different currencies are never added.
///
/// @param amount in units of the currency, not in cents
/// @param currency ISO 4217
public record Money(BigDecimal amount, Currency currency) {

    /// @throws IllegalArgumentException if the amount is negative
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount %s is negative: 0 or more is expected".formatted(amount));
        }
    }

}
