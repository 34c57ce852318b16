package org.alianza.network;

import java.util.ArrayList;
import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;

/// One chain from party to party.
///
/// @param steps in order
/// @param at the dates it was asked for
record Path(List<Step> steps, Moment at) {

    public int length() {
        return this.steps.size();
    }

    public List<Edge> edges() {
        return this.steps.stream().flatMap(step -> step.edges().stream()).toList();
    }

    /// One step, from one party to the next.
    ///
    /// @param nodes ids of what it leads through, the two parties among them
    /// @param edges between these, in order
    /// @param at the dates it was asked for
    record Step(List<String> nodes, List<Edge> edges, Moment at) {

        /// Follows edges from a node on.
        static Step along(String from, List<Edge> edges, Moment at) {
            List<String> nodes = new ArrayList<>(List.of(from));
            edges.forEach(edge -> nodes.add(edge.opposite(nodes.getLast())));
            return new Step(List.copyOf(nodes), List.copyOf(edges), at);
        }

        List<Claim.Key> keys() {
            return this.nodes.stream().map(id -> new Claim.Key(id, this.at)).toList();
        }

    }

}
