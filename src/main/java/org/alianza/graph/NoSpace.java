package org.alianza.graph;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The disk is nearly full: nothing is written until there is room again, so that what is held can still be read.
public final class NoSpace extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1L << 20;

    NoSpace(long free, long floor) {
        super(HttpStatus.INSUFFICIENT_STORAGE,
                "Nothing can be written now: %d MB are free where the data is, and %d MB have to be; reading goes on. Whoever looks after Alianza has to make room there"
                    .formatted(free / MEGABYTE, floor / MEGABYTE));
    }

    @Override
    public String getMessage() {
        return String.valueOf(getReason());
    }

}
