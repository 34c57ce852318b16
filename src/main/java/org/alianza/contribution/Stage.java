package org.alianza.contribution;

/// How far a contribution has come.
public enum Stage {

    /// The office asks for it; nothing is promised.
    SOUGHT,
    /// The giver has said that it will give.
    PROMISED,
    /// It is settled.
    COMMITTED,
    /// It has been given.
    DELIVERED,
    /// It will not be given any more.
    WITHDRAWN;

    /// Whether what stands at this stage is given or to be given.
    boolean counts() {
        return switch (this) {
            case PROMISED, COMMITTED, DELIVERED -> true;
            case SOUGHT, WITHDRAWN -> false;
        };
    }

}
