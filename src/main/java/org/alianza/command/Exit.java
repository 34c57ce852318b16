package org.alianza.command;

/// What a command tells the shell.
enum Exit {

    /// It is done.
    DONE(0),
    /// Something is wrong with the data: of a file, or of what is written.
    PROBLEMS(1),
    /// What was typed cannot be.
    USAGE(2),
    /// The database cannot be reached.
    NOT_REACHABLE(3),
    /// Alianza has a defect.
    DEFECT(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return this.code;
    }

}
