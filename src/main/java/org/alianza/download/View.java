package org.alianza.download;

import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.account.Sight;

/// What somebody sees who downloads something: the same as by any other door.
///
/// @param caller who
/// @param sight what the schema lets them see
record View(Caller caller, Sight sight) {

    boolean sees(String type, String field) {
        return this.sight.allows(this.caller, type, field);
    }

    /// How a file tells for whom it was made: `public` or `staff`.
    String name() {
        return this.caller.may(Role.STAFF) ? "staff" : "public";
    }

}
