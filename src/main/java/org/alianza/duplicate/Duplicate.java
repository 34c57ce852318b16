package org.alianza.duplicate;

import java.util.List;

import org.alianza.fact.Moment;

/// Two parties that may be the same.
///
/// @param one id of the first by id
/// @param other id of the second
/// @param score how likely, from 0 to 1
/// @param reasons those for it first, the weightiest first, then those against
/// @param at the dates it was asked for
record Duplicate(String one, String other, double score, List<Reason> reasons, Moment at) {

    /// The two ids.
    public String id() {
        return this.one + "=" + this.other;
    }

}
