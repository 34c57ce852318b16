package org.alianza.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What became of something between two dates.
enum ChangeKind {

    /// It is known now, and its source does not say that it began only in between.
    BECAME_KNOWN,
    /// It began in between.
    BEGAN,
    /// It ended in between.
    ENDED,
    /// It went from one status or stage to the next.
    MOVED_ON,
    /// A later source says otherwise than an earlier one.
    CORRECTED;

    /// The names of some kinds; of all, unless some are given.
    static List<String> names(@Nullable List<ChangeKind> kinds) {
        Stream<ChangeKind> asked = (kinds != null) ? kinds.stream() : Arrays.stream(values());
        return asked.map(ChangeKind::name).toList();
    }

}
