package org.alianza.register;

import java.util.Map;

/// What a changeset came to.
///
/// @param entry id of its audit entry; empty: nothing was changed
/// @param versions of the entities it changed, from now on
/// @param created how many rows are new
/// @param changed how many rows replaced others
/// @param unchanged how many rows were held already
public record Recorded(String entry, Map<String, Long> versions, int created, int changed, int unchanged) {
}
