package org.alianza.agreement;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.jspecify.annotations.Nullable;

/// What parties agree on in writing, or are seeking to agree on: its status tells which.
///
/// @param id readable, stable for ever
/// @param name its title, in several languages
/// @param aliases other names in use
/// @param kind of agreement, by name
/// @param tie how it ties cities, by name; null: it does not, or the source does not say
/// @param number official number
/// @param summary what it is, in several languages
/// @param at the dates it was asked for
public record Agreement(String id, Translations name, List<String> aliases, String kind, @Nullable String tie,
        @Nullable String number, Translations summary, Moment at) implements Entity {

    /// How agreements are read.
    public static final EntityType<Agreement> TYPE = EntityType.flat("Agreement", Agreement::of);

    /// Reads an agreement's node.
    public static Agreement of(Properties node, Moment at) {
        return new Agreement(node.required("id"), Translations.of(node, "name"), node.texts("aliases"),
                node.required("kind"), node.text("tie"), node.text("number"), Translations.of(node, "summary"), at);
    }

    /// Its title: the same as its name.
    public Translations title() {
        return this.name;
    }

}
