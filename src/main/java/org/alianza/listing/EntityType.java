package org.alianza.listing;

import java.util.Locale;
import java.util.function.BiFunction;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;

/// How entities of one label are read.
///
/// @param label their label
/// @param projection what is read of a node `n`, as a map; it may use the variables `asOf` and `knownBy`
/// @param reader makes the entity of that map
/// @param <T> the entity
public record EntityType<T extends Entity>(String label, String projection, BiFunction<Properties, Moment, T> reader) {

    /// Entities that are read from the properties of their node alone.
    ///
    /// @param <T> the entity
    public static <T extends Entity> EntityType<T> flat(String label, BiFunction<Properties, Moment, T> reader) {
        return new EntityType<>(label, "n { .* }", reader);
    }

    /// Its name in the schema's enumeration of types: `ORGANISATION`.
    public String typeName() {
        return this.label.toUpperCase(Locale.ROOT);
    }

}
