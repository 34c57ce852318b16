package org.alianza.selection;

/// Nobody has told how something is read, or not everyone may see it.
final class NotTold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTold(String field) {
        super(field, null, false, false);
    }

}
