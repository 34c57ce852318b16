package org.alianza.statistics;

import java.util.Currency;
import java.util.Map;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Translations;
import org.alianza.place.Country;

/// What entities are grouped by.
enum Dimension {

    /// What they are.
    TYPE,
    /// Where they are.
    COUNTRY,
    /// What they are about.
    TOPIC,
    /// How parties take part.
    ROLE,
    /// Of which kind they are.
    KIND,
    /// How they stand.
    STATUS,
    /// How far contributions have come.
    STAGE,
    /// What money is given in.
    CURRENCY,
    /// When they begin.
    YEAR;

    /// What a group is called.
    ///
    /// @param topics names of topics, by id
    Localised label(String key, Map<String, Translations> topics) {
        return switch (this) {
            case TYPE -> Labels.of("type", key);
            case COUNTRY -> new Country(key).name();
            case TOPIC -> topics.getOrDefault(key, Translations.of(key, key));
            case ROLE -> Labels.of("role", key);
            case KIND -> Labels.of("kind", key);
            case STATUS -> Labels.of("status", key);
            case STAGE -> Labels.of("stage", key);
            case CURRENCY -> Currency.getInstance(key)::getDisplayName;
            case YEAR -> language -> key;
        };
    }

}
