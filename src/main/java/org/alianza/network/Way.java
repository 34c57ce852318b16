package org.alianza.network;

/// From one entity to the next, on the way of a search for paths.
///
/// @param kind how
/// @param from id of the one
/// @param to id of the next
record Way(Kind kind, String from, String to) {

    /// How a way leads from one entity to the next.
    enum Kind {

        /// From a party to another that it is directly tied to.
        NEIGHBOUR,
        /// From a party to a project, agreement or event it has to do with.
        THING,
        /// From such a thing to another that belongs together with it.
        BESIDE,
        /// From such a thing to a party.
        MEMBER

    }

}
