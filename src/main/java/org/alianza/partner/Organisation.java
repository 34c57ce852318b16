package org.alianza.partner;

import java.util.List;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// An organisation: a public body, a company, a foundation, a university …
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param aliases other names in use
/// @param acronym null: none in use
/// @param kind IATI OrganisationType by name; null: not known
/// @param country of its seat or nationality; null: international or not known
/// @param summary what it is, in several languages
/// @param at the dates it was asked for
public record Organisation(String id, Translations name, List<String> aliases, @Nullable String acronym,
        @Nullable String kind, @Nullable Country country, Translations summary, Moment at) implements Party {

    /// How organisations are read.
    public static final EntityType<Organisation> TYPE = EntityType.flat("Organisation", Organisation::of);

    /// Reads an organisation's node.
    public static Organisation of(Properties node, Moment at) {
        String country = node.text("country");
        return new Organisation(node.required("id"), Translations.of(node, "name"), node.texts("aliases"),
                node.text("acronym"), node.text("kind"), (country != null) ? new Country(country) : null,
                Translations.of(node, "summary"), at);
    }

}
