package org.alianza.account;

/// The way by which somebody asks for something.
public enum Door {

    /// The API over HTTP, and pages.
    GRAPHQL,

    /// A file that is imported.
    IMPORT,

    /// The command line.
    COMMAND_LINE,

    /// The start of the application, which loads the first data.
    START,

    /// What the application does by itself, day by day.
    SCHEDULE

}
