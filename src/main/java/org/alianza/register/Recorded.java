package org.alianza.register;

import java.util.List;

/// What a changeset came to.
///
/// @param entry id of its audit entry; empty: nothing was changed
/// @param entities it changed, by id
/// @param created how many rows are new
/// @param changed how many rows replaced others
/// @param unchanged how many rows were held already
public record Recorded(String entry, List<Changed> entities, int created, int changed, int unchanged) {

    /// An entity that was changed.
    ///
    /// @param id of the entity
    /// @param table it is a row of
    /// @param version from then on
    public record Changed(String id, String table, long version) {
    }

}
