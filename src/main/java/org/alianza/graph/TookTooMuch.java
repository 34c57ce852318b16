package org.alianza.graph;

/// A question needed more memory than it may, and the database has given it up.
public final class TookTooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TookTooMuch(Throwable cause) {
        super("This question needed more memory than one may and was given up; ask for less of it at once", cause);
    }

}
