package org.alianza.download;

/// There is nothing that the file could hold.
final class NothingToTell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param what there would have to be
    NothingToTell(String what) {
        super("There is nothing to hand out; it takes " + what);
    }

}
