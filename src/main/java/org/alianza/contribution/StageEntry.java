package org.alianza.contribution;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.jspecify.annotations.Nullable;

/// A stage of a contribution, and what was said of it then. What is null was not said.
///
/// @param id of the claim
/// @param stage the stage
/// @param since when it was reached
/// @param expected when delivery was expected by
/// @param kind what was to be given, by name
/// @param money how much money
/// @param quantity how much in kind
/// @param description what exactly, in several languages
/// @param at the dates it was asked for
record StageEntry(String id, Stage stage, @Nullable PartialDate since, @Nullable PartialDate expected,
        @Nullable String kind, @Nullable Money money, @Nullable Quantity quantity, Translations description, Moment at)
        implements Claim {

    static StageEntry of(Properties entry, Moment at) {
        return new StageEntry(entry.required("id"), Stage.valueOf(entry.required("stage")), entry.date("since"),
                entry.date("expected"), entry.text("kind"), entry.money(), entry.quantity(),
                Translations.of(entry, "description"), at);
    }

}
