package org.alianza.page;

/// Nothing is held by that name, or not on that day.
final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    NothingThere(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return this.what;
    }

}
