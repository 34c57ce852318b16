package org.alianza.map;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// What ties two places on a map.
enum MapLinkKind {

    /// Parties of both places have agreed on something, or seek to.
    AGREEMENT("Agreement", "PARTY_TO", "HAS_STATUS", "status"),
    /// A party of the one takes part in a project in the other.
    PROJECT("Project", "PARTICIPATES_IN", "HAS_STATUS", "status"),
    /// A party of the one gives something to a project in the other.
    CONTRIBUTION("Contribution", "GIVES", "HAS_STAGE", "stage"),
    /// A party of the one comes to an event in the other.
    EVENT("Event", "ATTENDS", "HAS_STATUS", "status");

    private final String label;

    private final String part;

    private final String standing;

    private final String vocabulary;

    MapLinkKind(String label, String part, String standing, String vocabulary) {
        this.label = label;
        this.part = part;
        this.standing = standing;
        this.vocabulary = vocabulary;
    }

    /// The field of links that has the things.
    String field() {
        return this.label.toLowerCase(Locale.ROOT) + "s";
    }

    /// The label of the things.
    String label() {
        return this.label;
    }

    /// The type of relationship by which parties have to do with them.
    String part() {
        return this.part;
    }

    /// What a relationship `part` has to be for its party to count, beyond that it holds.
    String only() {
        return (this == PROJECT) ? " AND part.role <> 'BENEFICIARY'" : "";
    }

    /// The type of relationship that leads to how they stand.
    String standing() {
        return this.standing;
    }

    /// The property that says how they stand.
    String vocabulary() {
        return this.vocabulary;
    }

    /// Whether the link leads both ways.
    boolean mutual() {
        return this == AGREEMENT;
    }

    /// Some kinds; all, unless some are given.
    static List<MapLinkKind> of(@Nullable List<MapLinkKind> kinds) {
        return (kinds != null) ? kinds.stream().distinct().toList() : List.of(values());
    }

}
