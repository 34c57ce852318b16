package org.alianza.map;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.alianza.fact.Claim;
import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;
import org.jspecify.annotations.Nullable;

/// Everything of one kind that ties one place to another.
///
/// @param kind of what ties them
/// @param source id of the place it leads from; if it leads both ways, of the first by id
/// @param target id of the place it leads to
/// @param count how many things tie the two places
/// @param thingIds of the agreements, projects, contributions or events, in order; empty: not asked for
/// @param ends the two places; null: not asked for
/// @param at the dates it was asked for
record MapLink(MapLinkKind kind, String source, String target, int count, List<String> thingIds, @Nullable Ends ends, Moment at) {

    /// The same for the same two places on every map.
    public String id() {
        return "%s:%s:%s".formatted(this.kind.name().toLowerCase(Locale.ROOT), this.source, this.target);
    }

    /// Where it leads from.
    public MapPlace from() {
        return Objects.requireNonNull(this.ends).from();
    }

    /// Where it leads to.
    public MapPlace to() {
        return Objects.requireNonNull(this.ends).to();
    }

    /// Whether it leads both ways.
    public boolean mutual() {
        return this.kind.mutual();
    }

    /// What ties what, in a few words: "Suiza → Bucaramanga: 1 aporte".
    public Localised label() {
        Translations things = Labels.of((this.count == 1) ? "type" : "map", this.kind.name());
        return language -> "%s %s %s: %d %s".formatted(from().name().in(language), mutual() ? "—" : "→",
                to().name().in(language), this.count, things.in(language));
    }

    /// Keys of what ties them, if it is of a kind; else none.
    List<Claim.Key> keys(MapLinkKind asked) {
        return (this.kind == asked) ? this.thingIds.stream().map(id -> new Claim.Key(id, this.at)).toList() : List.of();
    }

    /// The two places of a link.
    ///
    /// @param from where it leads from
    /// @param to where it leads to
    record Ends(MapPlace from, MapPlace to) {
    }

}
