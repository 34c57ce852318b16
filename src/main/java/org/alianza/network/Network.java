package org.alianza.network;

import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;

/// What lies around one entity.
///
/// @param center id of that entity
/// @param nodes nearest first, then strongest; the center is the first
/// @param edges all edges of the kinds asked for between these nodes, by id
/// @param leftOut how many more entities lie within the depth, as far as they were counted
/// @param counted whether all of them were counted; if not, there are more
/// @param at the dates it was asked for
record Network(String center, List<Node> nodes, List<Edge> edges, int leftOut, boolean counted, Moment at) {

    Claim.Key centerKey() {
        return new Claim.Key(this.center, this.at);
    }

    /// Whether nothing was left out.
    public boolean complete() {
        return this.leftOut == 0 && this.counted;
    }

    /// One entity in a network.
    ///
    /// @param id of the entity
    /// @param distance how many edges it is away from the center
    /// @param at the dates it was asked for
    record Node(String id, int distance, Moment at) implements Claim {
    }

}
