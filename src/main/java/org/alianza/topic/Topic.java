package org.alianza.topic;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.jspecify.annotations.Nullable;

/// What something is about.
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param vocabulary where its code comes from: DAC_SECTOR, SDG_TARGET or LOCAL
/// @param code in the vocabulary; null for a local theme
/// @param at the dates it was asked for
public record Topic(String id, Translations name, String vocabulary, @Nullable String code, Moment at)
        implements Entity {

    /// How topics are read.
    public static final EntityType<Topic> TYPE = EntityType.flat("Topic", Topic::of);

    /// Reads a topic's node.
    public static Topic of(Properties node, Moment at) {
        return new Topic(node.required("id"), Translations.of(node, "name"), node.required("vocabulary"),
                node.text("code"), at);
    }

}
