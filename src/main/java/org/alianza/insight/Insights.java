package org.alianza.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.network.Edge;

/// What the graph tells on one pair of dates; each field is computed when it is asked for.
///
/// @param at the dates it was asked for
record Insights(Moment at) {

    private static final int MOST = 1000;

    /// Parameters of a statement that reads no more than so many rows.
    ///
    /// @throws Problem if the number is out of range
    Map<String, Object> parameters(int first) {
        if (first < 1 || first > MOST) {
            throw Problem.invalid("first", first, "a number from 1 to " + MOST);
        }
        return new HashMap<>(Map.of("first", first, "asOf", this.at.asOf(), "knownBy", this.at.knownBy()));
    }

    Claim.Key key(String id) {
        return new Claim.Key(id, this.at);
    }

    List<Claim.Key> keys(List<String> ids) {
        return ids.stream().map(this::key).toList();
    }

    List<Edge> edges(Properties row) {
        return row.maps("edges").stream().map(edge -> Edge.of(edge, this.at)).toList();
    }

}
