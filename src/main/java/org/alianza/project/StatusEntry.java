package org.alianza.project;

import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// How a project, agreement or event stood from some day on.
///
/// @param id of the claim
/// @param status by name, from the vocabulary of its kind of entity
/// @param since null: not known
/// @param at the dates it was asked for
public record StatusEntry(String id, String status, @Nullable PartialDate since, Moment at) implements Claim {

    /// The status a history ends with; null if it is empty.
    public static @Nullable String latest(List<StatusEntry> history) {
        return history.isEmpty() ? null : history.getLast().status();
    }

}
