package org.alianza.map;

import java.util.List;

import org.alianza.fact.Moment;
import org.jspecify.annotations.Nullable;

/// Places and what ties them.
///
/// @param places by id
/// @param links by id
/// @param unplacedIds of parties that take part in what is shown, and of which not even the country is known
/// @param at the dates it was asked for
record WorldMap(List<MapPlace> places, List<MapLink> links, List<String> unplacedIds, Moment at) {

    /// The smallest box around it: west, south, east, north; null: it is empty.
    public @Nullable List<Double> bbox() {
        return this.places.isEmpty() ? null : Bounds.around(this).edges();
    }

}
