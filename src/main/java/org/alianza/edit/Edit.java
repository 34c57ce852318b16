package org.alianza.edit;

import java.util.Map;

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
    /// @param fields of the input that are columns by another name, by column
    record Result(Changeset changes, String entity, Map<String, String> fields) {

        Result(Changeset changes, String entity) {
            this(changes, entity, Map.of());
        }

        Result naming(Map<String, String> others) {
            return new Result(this.changes, this.entity, others);
        }

    }

}
