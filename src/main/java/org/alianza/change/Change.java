package org.alianza.change;

import java.time.LocalDate;
import java.util.Comparator;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.network.Edge;
import org.alianza.network.EdgeKind;
import org.jspecify.annotations.Nullable;

/// One claim that was not held on the earlier date and is on the later one, or the other way round.
///
/// @param id of the claim
/// @param kind what became of it
/// @param subject what of its entity it is
/// @param former the properties of what it replaces; null: nothing, or the words come from `edge`
/// @param latter the properties of what holds now; null: nothing, or the words come from `edge`
/// @param since when in the world; null: not known
/// @param knownFrom when a source first said so; null: it was always known
/// @param edge the relation; null: it is about something else
/// @param place where it is told among others of its subject
/// @param at the later of the two dates
record Change(String id, ChangeKind kind, ChangeSubject subject, @Nullable Properties former, @Nullable Properties latter,
        @Nullable PartialDate since, @Nullable LocalDate knownFrom, @Nullable Edge edge, String place, Moment at)
        implements Claim {

    /// The entity itself first, its relations last; each by when it was, then by id.
    static final Comparator<Change> ORDER = Comparator.comparing(Change::subject)
        .thenComparing(Change::edgeKind)
        .thenComparing(Change::place)
        .thenComparing(Change::id);

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    static Change of(Properties row, Moment at) {
        Object knownFrom = row.values().get("knownFrom");
        return new Change(row.required("id"), ChangeKind.valueOf(row.required("kind")),
                ChangeSubject.valueOf(row.required("subject")), row.has("former") ? row.map("former") : null,
                row.has("latter") ? row.map("latter") : null, row.date("since"),
                (knownFrom instanceof LocalDate day && day.isAfter(ALWAYS)) ? day : null,
                row.has("edge") ? Edge.of(row.map("edge"), at) : null, row.required("place"), at);
    }

    /// All relations of one entity have one; nothing else has.
    private EdgeKind edgeKind() {
        return (this.edge != null) ? this.edge.kind() : EdgeKind.PARTICIPATES_IN;
    }

}
