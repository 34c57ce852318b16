package org.alianza.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// All things of one kind with parties in the same places, and that take place in the same ones.
///
/// @param kind of the links they make
/// @param here places where their parties are
/// @param there places where they take place; none for agreements: they are where their parties are
/// @param count how many
/// @param things ids of the things; empty: not asked for
/// @param parties who takes part in them, and where they are; empty: not asked for
record Tie(MapLinkKind kind, List<String> here, List<String> there, int count, List<String> things, List<Whereabouts> parties) {

    static Tie of(Value row) {
        return new Tie(MapLinkKind.valueOf(row.get(0).asString()), row.get(1).asList(Value::asString), row.get(2).asList(Value::asString), row.get(3).asInt(),
                row.get(4).asList(Value::asString), row.get(5).asList(thing -> thing.asList(Whereabouts::of)).stream().flatMap(List::stream).distinct().toList());
    }

    /// The same between those of its places that can be shown; who is elsewhere has no place.
    Tie between(Predicate<String> shown) {
        return new Tie(this.kind, this.here.stream().filter(shown).toList(), this.there.stream().filter(shown).toList(), this.count, this.things,
                this.parties.stream().map(party -> party.at(shown)).toList());
    }

    /// Places at the other end.
    List<String> ends() {
        return this.kind.mutual() ? this.here : this.there;
    }

    /// All places.
    Stream<String> places() {
        return Stream.concat(this.here.stream(), this.there.stream());
    }

    /// Where a party is.
    ///
    /// @param party id
    /// @param place id; null: not known
    record Whereabouts(String party, @Nullable String place) {

        Whereabouts at(Predicate<String> shown) {
            return (this.place == null || shown.test(this.place)) ? this : new Whereabouts(this.party, null);
        }

        static Whereabouts of(Value pair) {
            return new Whereabouts(pair.get(0).asString(), Optional.of(pair.get(1)).filter(place -> !place.isNull()).map(Value::asString).orElse(null));
        }

    }

}
