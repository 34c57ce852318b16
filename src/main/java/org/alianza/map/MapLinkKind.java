package org.alianza.map;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What ties two places on a map.
enum MapLinkKind {

    /// Parties of both places have agreed on something, or seek to.
    AGREEMENT,
    /// A party of the one takes part in a project in the other.
    PROJECT,
    /// A party of the one gives something to a project in the other.
    CONTRIBUTION,
    /// A party of the one comes to an event in the other.
    EVENT;

    /// Whether the link leads both ways.
    boolean mutual() {
        return this == AGREEMENT;
    }

    /// The names of some kinds; of all, unless some are given.
    static List<String> names(@Nullable List<MapLinkKind> kinds) {
        return ((kinds != null) ? kinds.stream() : Arrays.stream(values())).map(MapLinkKind::name).toList();
    }

}
