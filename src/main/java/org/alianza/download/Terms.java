package org.alianza.download;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Localised;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.alianza.place.Country;
import org.jspecify.annotations.Nullable;

/// Values in the terms of schema.org.
///
/// @param language of what has names in many languages that are not ours
record Terms(Locale language) {

    private static final Map<String, String> ROOMS = Map.of("City", "cities", "Organisation", "organisations", "Agreement", "agreements",
            "Project", "projects", "Contribution", "contributions", "Event", "events", "Indicator", "indicators", "Topic", "topics", "Source", "sources");

    private static final Map<String, String> TYPES = Map.of("City", "City", "Organisation", "Organization", "Agreement", "CreativeWork", "Project",
            "Project", "Contribution", "Grant", "Event", "Event", "Indicator", "Dataset", "Topic", "DefinedTerm", "Source", "Report");

    /// What a role is called where there is a word for it.
    private static final Map<String, String> ROLES = Map.of("FUNDING", "funder", "DONATING", "sponsor", "HOST", "organizer", "ORGANISER", "organizer",
            "SPEAKER", "performer", "SPONSOR", "sponsor", "ISSUER", "publisher");

    /// Whether an event was held, there is no word for.
    private static final Map<String, String> EVENT_STATUS = Map.of("PLANNED", "EventScheduled", "CANCELLED", "EventCancelled");

    /// Where an entity is on this server.
    static String path(String type, String id) {
        return ROOMS.getOrDefault(type, "node") + "/" + id;
    }

    /// What ties an entity to a value.
    static String term(String term, Object value) {
        return (value instanceof Link link && link.role() != null) ? ROLES.getOrDefault(link.role(), term) : term;
    }

    /// A value; null: there is no word for it.
    @Nullable Object told(String column, Object value) {
        return switch (value) {
            case Translations words -> words.all().stream().map(text -> Map.of("@value", text.text(), "@language", text.language().toLanguageTag())).toList();
            case Country country -> Map.of("@type", "Country", "identifier", country.code(), "name", name(country.name(), country.code()));
            case Coordinates place -> Map.of("@type", "GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude());
            case Money money -> Map.of("@type", "MonetaryAmount", "value", money.amount(), "currency", money.currency().getCurrencyCode());
            case Quantity quantity -> Map.of("@type", "QuantitativeValue", "value", quantity.value(), "unitText", name(quantity.unit(), quantity.unit().id()));
            case Reading reading -> Map.of("@type", "PropertyValue", "name", reading.period(), "value", reading.value());
            case Link link -> Map.of("@id", path(link.type(), link.id()), "@type", TYPES.getOrDefault(link.type(), "Thing"), "name",
                    Objects.requireNonNullElse(told("name", link.name()), List.of()));
            case Localised words -> words.in(this.language);
            case PartialDate date -> date.text();
            case Entry entry -> entry.code();
            default -> switch (column) {
                case "wikidataId" -> "http://www.wikidata.org/entity/" + value;
                case "geoNamesId" -> "https://sws.geonames.org/%s/".formatted(value);
                case "status" -> EVENT_STATUS.containsKey(value) ? EVENT_STATUS.get(value) : value.equals("HELD") ? null : value;
                default -> value;
            };
        };
    }

    private String name(Localised words, String otherwise) {
        return Objects.requireNonNullElse(words.in(this.language), otherwise);
    }

}
