package org.alianza.table;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// A stage of a contribution that has a date.
///
/// @param rank how far it is
/// @param since when
record Staged(int rank, String since) {

    private static final List<String> STAGES = List.of("SOUGHT", "PROMISED", "COMMITTED", "DELIVERED", "WITHDRAWN");

    private static final int RANKS = 10;

    /// That of a row; null: the row has none, or no date.
    static @Nullable Staged of(Row row) {
        int rank = row.table().equals("stages") ? STAGES.indexOf(row.cells().getOrDefault("stage", "")) : -1;
        String since = row.get("since");
        return (rank >= 0 && since != null && Cells.isDate(since)) ? new Staged(rank, since) : null;
    }

    /// The one that a number stands for.
    static Staged of(long number) {
        String since = String.valueOf(number / RANKS);
        return new Staged((int) (number % RANKS), String.join("-", Stream.of(since.substring(1, 5), since.substring(5, 7), since.substring(7))
            .filter(part -> !part.equals("00"))
            .toList()));
    }

    /// As a number: a one, the digits of the day with zeros for what is open, the rank.
    long number() {
        return Long.parseLong(("1" + this.since.replace("-", "") + "0000").substring(0, 9)) * RANKS + this.rank;
    }

    String stage() {
        return STAGES.get(this.rank);
    }

    /// Whether it cannot be that a later one has its date.
    boolean contradicts(Staged later) {
        boolean forward = this.rank < later.rank && later.rank < STAGES.indexOf("WITHDRAWN");
        return forward && new PartialDate(this.since).first().isAfter(new PartialDate(later.since).last());
    }

}
