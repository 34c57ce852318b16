package org.alianza.event;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// A visit, delegation, signing, workshop, meeting, forum or the like.
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param aliases other names in use
/// @param kind of event, by name
/// @param start as planned or held; null: not known
/// @param end as planned or held; null: not known
/// @param country it takes place in, where no city is known
/// @param summary what it is, in several languages
/// @param at the dates it was asked for
public record Event(String id, Translations name, List<String> aliases, String kind, @Nullable PartialDate start,
        @Nullable PartialDate end, @Nullable Country country, Translations summary, Moment at) implements Entity {

    /// How events are read.
    public static final EntityType<Event> TYPE = EntityType.flat("Event", Event::of);

    /// Reads an event's node.
    public static Event of(Properties node, Moment at) {
        String country = node.text("country");
        return new Event(node.required("id"), Translations.of(node, "name"), node.texts("aliases"),
                node.required("kind"), node.date("start"), node.date("end"), (country != null) ? new Country(country) : null,
                Translations.of(node, "summary"), at);
    }

}
