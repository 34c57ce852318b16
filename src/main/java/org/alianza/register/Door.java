package org.alianza.register;

/// The way by which a change came.
public enum Door {

    /// A mutation.
    GRAPHQL,
    /// A file.
    IMPORT,
    /// The command line.
    COMMAND_LINE,
    /// The start of the application, which loads the first data.
    START

}
