package org.alianza.register;

import java.util.Set;

/// Ids that nothing had when the audit had come to an entry. Who gives them to something need not look for them again,
/// unless somebody else has changed anything since.
///
/// @param sequence of the entry
/// @param ids that nothing had
public record Unheld(long sequence, Set<String> ids) {

    public Unheld {
        ids = Set.copyOf(ids);
    }

}
