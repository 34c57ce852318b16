package org.alianza.contribution;

import java.text.NumberFormat;
import java.util.Locale;

import org.alianza.fact.Money;
import org.alianza.fact.Quantity;
import org.jspecify.annotations.Nullable;

/// A contribution in a short sentence, which is what it is called.
final class Sentence {

    private Sentence() {
    }

    /// Who gives what to which project.
    ///
    /// @param description what exactly; null: nothing is said
    static String of(Locale language, @Nullable String giver, @Nullable String project, @Nullable Money money, @Nullable Quantity quantity,
            @Nullable String description) {
        return "%s, %s %s: %s".formatted(giver, isSpanish(language) ? "para" : "for", project, gift(language, money, quantity, description));
    }

    private static String gift(Locale language, @Nullable Money money, @Nullable Quantity quantity, @Nullable String description) {
        if (money != null) {
            return "%s %s".formatted(money.currency().getCurrencyCode(), NumberFormat.getInstance(language).format(money.amount()));
        }
        if (quantity != null) {
            String counted = "%s %s".formatted(NumberFormat.getInstance(language).format(quantity.value()), quantity.unit().in(language));
            return (description != null) ? "%s (%s)".formatted(counted, description) : counted;
        }
        if (description != null) {
            return description;
        }
        return isSpanish(language) ? "aporte" : "contribution";
    }

    private static boolean isSpanish(Locale language) {
        return "es".equals(language.getLanguage());
    }

}
