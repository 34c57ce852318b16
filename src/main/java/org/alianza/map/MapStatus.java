package org.alianza.map;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// How what ties two places stands: the statuses of agreements, projects and events, and the stages of contributions.
enum MapStatus {

    /// Somebody wants it.
    SOUGHT,
    /// It is talked about.
    NEGOTIATION,
    /// It was signed.
    SIGNED,
    /// It holds.
    IN_FORCE,
    /// It held until its end.
    ENDED,
    /// It is in preparation.
    PIPELINE,
    /// It is under way.
    IMPLEMENTATION,
    /// It is being brought to its end.
    FINALISATION,
    /// It is over.
    CLOSED,
    /// It was interrupted.
    SUSPENDED,
    /// It did not come about.
    CANCELLED,
    /// It is to take place.
    PLANNED,
    /// It took place.
    HELD,
    /// Somebody said they would give it.
    PROMISED,
    /// Somebody bound themselves to give it.
    COMMITTED,
    /// It was given.
    DELIVERED,
    /// It will not be given.
    WITHDRAWN;

    /// The names of some; of all, unless some are given.
    static List<String> names(@Nullable List<MapStatus> statuses) {
        return ((statuses != null) ? statuses.stream() : Stream.of(values())).map(MapStatus::name).toList();
    }

}
