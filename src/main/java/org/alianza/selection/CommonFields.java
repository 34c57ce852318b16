package org.alianza.selection;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Money;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/// What all entities have, and the values that many fields are of.
@Component
class CommonFields implements Described {

    private static final String NAMES = "[key IN keys(@n) WHERE key STARTS WITH 'name_' | [substring(key, 5), @n[key]]]";

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Entity")
                    .value("id", "@n.id")
                    .text("name", "n", "name")
                    .value("names", NAMES, CommonFields::translations)
                    .value("version", "@n.version")
                    .value("retired", "CASE WHEN @n.holdsUntil < date('9999-12-31') THEN @n.retired END"),
                Fields.of("Translation")
                    .property("language", Translations.Translation.class, (text, asked) -> text.language().toLanguageTag())
                    .property("text", Translations.Translation.class, (text, asked) -> text.text()),
                Fields.of("Money")
                    .property("amount", Money.class, (money, asked) -> money.amount())
                    .property("currency", Money.class, (money, asked) -> money.currency().getCurrencyCode()),
                Fields.of("Quantity")
                    .property("value", Quantity.class, (quantity, asked) -> quantity.value())
                    .property("unit", Quantity.class, (quantity, asked) -> quantity.unit().in(asked.languageOrSpanish())),
                Fields.of("Coordinates")
                    .property("latitude", Coordinates.class, (place, asked) -> place.latitude())
                    .property("longitude", Coordinates.class, (place, asked) -> place.longitude()));
    }

    private static List<Translations.Translation> translations(Value pairs) {
        SortedMap<String, String> texts = new TreeMap<>();
        pairs.values().forEach(pair -> texts.put(pair.get(0).asString(), pair.get(1).asString()));
        return new Translations(texts).all();
    }

}
