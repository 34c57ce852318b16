package org.alianza.edit;

import org.alianza.register.Changeset;

/// What a mutation does.
@FunctionalInterface
interface Edit {

    /// What an input comes to.
    Result of(Draft input);

    /// A change, and the entity that is answered with.
    ///
    /// @param changes what is to be changed
    /// @param entity id of the entity
    record Result(Changeset changes, String entity) {
    }

}
