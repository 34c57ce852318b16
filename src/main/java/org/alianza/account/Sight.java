package org.alianza.account;

/// What somebody may see of the graph, by whatever door they come: what the schema says of its fields.
public interface Sight {

    /// Whether a field may be read.
    ///
    /// @param type the schema's type that has it, such as `Organisation`
    /// @param field its name in the schema
    /// @throws IllegalArgumentException if the schema has no such field
    boolean allows(Caller caller, String type, String field);

}
