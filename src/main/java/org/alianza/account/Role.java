package org.alianza.account;

/// What an account may do; each role may do what those before it may.
public enum Role {

    /// Reads what is public, by hand in GraphiQL and by programs.
    VIEWER,

    /// Reads everything.
    STAFF,

    /// Writes.
    EDITOR,

    /// Keeps accounts, overwrites by import, erases.
    ADMIN;

    /// Whether who has this role may do what needs the other.
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// The role that may do only what both may.
    Role within(Role other) {
        return includes(other) ? other : this;
    }

    /// What Spring Security calls it.
    public String authority() {
        return "ROLE_" + name();
    }

}
