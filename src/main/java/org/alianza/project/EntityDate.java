package org.alianza.project;

import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// A date of a project or agreement: a start, an end, a signing …
///
/// @param id of the claim
/// @param kind which date it is, by name
/// @param date as precisely as is known
/// @param at the dates it was asked for
public record EntityDate(String id, String kind, PartialDate date, Moment at) implements Claim {

    /// The date of a kind that became known last; null if there is none.
    ///
    /// @param dates in the order they became known
    public static @Nullable PartialDate latest(List<EntityDate> dates, String kind) {
        return dates.stream()
            .filter(date -> date.kind().equals(kind))
            .reduce((earlier, later) -> later)
            .map(EntityDate::date)
            .orElse(null);
    }

}
