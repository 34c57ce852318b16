package org.alianza.map;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Which part of the map is asked for.
///
/// @param about id; only what has directly to do with it; null: everything
/// @param topics ids; only what is about one of them; null: of all topics and of none
/// @param kinds of links; null: all
/// @param statuses only what stands so; null: however it stands
/// @param countries ISO 3166-1 alpha-2; only links with an end in one of them; null: all
/// @param bbox west, south, east, north; only links with an end in there; null: the whole earth
record MapFilter(@Nullable String about, @Nullable List<String> topics, @Nullable List<MapLinkKind> kinds,
        @Nullable List<MapStatus> statuses, @Nullable List<String> countries, @Nullable List<Double> bbox) {
}
