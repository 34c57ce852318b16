package org.alianza.source;

import java.util.Locale;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.jspecify.annotations.Nullable;

/// A document that is cited.
///
/// @param id readable, stable for ever
/// @param name its title, in several languages
/// @param periodFrom start of the period it covers
/// @param periodUntil end of the period it covers
/// @param published when; it counts as known from the last day this can mean
/// @param language it is written in
/// @param url where it can be read
/// @param summary what it is, in several languages
/// @param at the dates it was asked for
public record Source(String id, Translations name, @Nullable PartialDate periodFrom, @Nullable PartialDate periodUntil,
        @Nullable PartialDate published, @Nullable Locale language, @Nullable String url, Translations summary,
        Moment at) implements Entity {

    /// How sources are read.
    public static final EntityType<Source> TYPE = EntityType.flat("Source", Source::of);

    /// Reads a source's node.
    public static Source of(Properties node, Moment at) {
        String language = node.text("language");
        return new Source(node.required("id"), Translations.of(node, "name"), node.date("period_from"),
                node.date("period_until"), node.date("published"),
                (language != null) ? Locale.forLanguageTag(language) : null, node.text("url"),
                Translations.of(node, "summary"), at);
    }

}
