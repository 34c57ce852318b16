package org.alianza.change;

import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;

/// All that changed about one entity.
///
/// @param id of the entity
/// @param changes the entity itself first, its relations last; never empty
/// @param at the later of the two dates
record EntityChanges(String id, List<Change> changes, Moment at) implements Claim {
}
