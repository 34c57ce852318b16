package org.alianza.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What an edge says; each is a type of relationship in the database.
public enum EdgeKind {

    /// A party takes part in a project.
    PARTICIPATES_IN,
    /// A party has agreed to an agreement, or is sought for it.
    PARTY_TO,
    /// A party comes to an event.
    ATTENDS,
    /// A party gives a contribution.
    GIVES,
    /// A contribution is given to a project.
    TO,
    /// A contribution is given under an agreement.
    UNDER,
    /// An agreement covers a project.
    COVERS,
    /// An event deals with a project or an agreement.
    CONCERNS,
    /// Something has a topic.
    ABOUT,
    /// Something is a part of something larger.
    PART_OF,
    /// A city hall governs a city.
    GOVERNS,
    /// An organisation has its seat in a city.
    SEATED_IN,
    /// A project or event takes place in a city.
    LOCATED_IN,
    /// A project is measured by an indicator.
    MEASURED_BY,
    /// A source was published by a party.
    PUBLISHED_BY;

    /// The names of some kinds; of all, unless some are given.
    static List<String> names(@Nullable List<EdgeKind> kinds) {
        Stream<EdgeKind> asked = (kinds != null) ? kinds.stream() : Arrays.stream(values());
        return asked.map(EdgeKind::name).toList();
    }

}
