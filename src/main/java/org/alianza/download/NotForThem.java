package org.alianza.download;

/// The schema does not let somebody see what they want to download.
final class NotForThem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotForThem(String query) {
        super("Query.%s: your role may not see it".formatted(query));
    }

}
