package org.alianza.access;

import org.alianza.account.Caller;
import org.alianza.account.Role;

/// Somebody asked for what they may not see or do.
final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    private final Role needed;

    private final boolean anonymous;

    Denied(String place, Role needed, Caller caller) {
        super((caller.role() == null) ? "%s: sign in with the role %s".formatted(place, needed)
                : "%s: the role %s is needed, and you have %s".formatted(place, needed, caller.role()));
        this.place = place;
        this.needed = needed;
        this.anonymous = caller.role() == null;
    }

    /// The field, argument or type.
    String place() {
        return this.place;
    }

    Role needed() {
        return this.needed;
    }

    String code() {
        return this.anonymous ? "UNAUTHENTICATED" : "FORBIDDEN";
    }

}
