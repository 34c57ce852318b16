package org.alianza.project;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.fact.Unit;
import org.alianza.listing.EntityType;

/// A measured series of a project.
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param unit what is counted
/// @param at the dates it was asked for
public record Indicator(String id, Translations name, Unit unit, Moment at) implements Entity {

    /// How indicators are read.
    public static final EntityType<Indicator> TYPE = new EntityType<>("Indicator",
            "n { .*, unit: head([(n)-[:IN_UNIT]->(unit:Unit) | unit { .* }]) }", Indicator::of);

    /// Reads an indicator's node with its `unit`.
    public static Indicator of(Properties node, Moment at) {
        return new Indicator(node.required("id"), Translations.of(node, "name"), node.unit(), at);
    }

}
