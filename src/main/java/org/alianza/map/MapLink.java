package org.alianza.map;

import java.util.List;
import java.util.Locale;

import org.alianza.fact.Claim;
import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;

/// Everything of one kind that ties one place to another.
///
/// @param kind of what ties them
/// @param from where it leads from; if it leads both ways, the first by id
/// @param to where it leads to
/// @param thingIds of the agreements, projects, contributions or events, in order
/// @param at the dates it was asked for
record MapLink(MapLinkKind kind, MapPlace from, MapPlace to, List<String> thingIds, Moment at) {

    /// The same for the same two places on every map.
    public String id() {
        return "%s:%s:%s".formatted(this.kind.name().toLowerCase(Locale.ROOT), source(), target());
    }

    /// Id of the place it leads from.
    public String source() {
        return this.from.id();
    }

    /// Id of the place it leads to.
    public String target() {
        return this.to.id();
    }

    /// Whether it leads both ways.
    public boolean mutual() {
        return this.kind.mutual();
    }

    /// How many things tie the two places.
    public int count() {
        return this.thingIds.size();
    }

    /// What ties what, in a few words: "Suiza → Bucaramanga: 1 aporte".
    public Localised label() {
        Translations things = Labels.of((count() == 1) ? "type" : "map", this.kind.name());
        return language -> "%s %s %s: %d %s".formatted(this.from.name().in(language), mutual() ? "—" : "→",
                this.to.name().in(language), count(), things.in(language));
    }

    /// Keys of what ties them, if it is of a kind; else none.
    List<Claim.Key> keys(MapLinkKind asked) {
        return (this.kind == asked) ? this.thingIds.stream().map(id -> new Claim.Key(id, this.at)).toList() : List.of();
    }

}
