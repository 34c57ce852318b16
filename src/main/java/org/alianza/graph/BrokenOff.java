package org.alianza.graph;

/// The database was lost while rows were being read. Those that were taken cannot be given back, so reading is
/// not begun again.
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(Throwable cause) {
        super("The database was lost while rows were being read", cause);
    }

}
