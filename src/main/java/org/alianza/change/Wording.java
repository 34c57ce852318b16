package org.alianza.change;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.alianza.network.Edge;
import org.jspecify.annotations.Nullable;

/// What is said of an entity, in a few words.
final class Wording {

    /// What happens on a day rather than lasting from then on.
    private static final Set<String> MOMENTS = Set.of("SIGNED", "HELD", "DELIVERED");

    private Wording() {
    }

    /// A status, stage, date, component or value: "in implementation since 2019-10-03".
    static Localised part(ChangeSubject subject, Properties part) {
        return switch (subject) {
            case STATUS -> status(part);
            case STAGE -> stage(part);
            case DATE -> language -> "%s: %s".formatted(Labels.of("date", part.required("kind")).in(language), part.required("date"));
            case COMPONENT -> Translations.of(part, "name");
            case VALUE -> value(part);
            case ENTITY, RELATION -> throw new IllegalArgumentException("%s is told by its name".formatted(subject));
        };
    }

    /// An entity: "agreement: Memorandum of …".
    static Localised entity(String type, Localised name) {
        return language -> "%s: %s".formatted(Labels.of("type", type).in(language), name.in(language));
    }

    /// A relation: "UTS — participates in (promoter) → Metrobici, since 2019".
    static Localised relation(Edge edge, Localised from, Localised to) {
        return language -> list(
                "%s — %s → %s".formatted(from.in(language), edge.label().in(language), to.in(language)),
                day("since", edge.since(), language), day("until", edge.until(), language));
    }

    private static Localised status(Properties part) {
        String status = part.required("status");
        return language -> Labels.of("status", status).in(language) + since(status, part, " ", language);
    }

    private static Localised stage(Properties part) {
        String stage = part.required("stage");
        return language -> {
            String gift = gift(part, language);
            return list(Labels.of("stage", stage).in(language) + (gift.isEmpty() ? "" : ": " + gift) + since(stage, part, ", ", language),
                    day("expected", part.date("expected"), language));
        };
    }

    /// How much of what: "100 bicycles (Bicycles for the pilot)".
    private static String gift(Properties part, Locale language) {
        Money money = part.money();
        Quantity quantity = part.quantity();
        String what = Translations.of(part, "description").in(language);
        String kind = part.text("kind");
        String much = (money != null) ? "%s %s".formatted(money.currency().getCurrencyCode(), number(money.amount(), language))
                : (quantity != null) ? "%s %s".formatted(number(quantity.value(), language), quantity.unit().in(language)) : null;
        if (much != null) {
            return (what != null) ? "%s (%s)".formatted(much, what) : much;
        }
        if (what != null) {
            return what;
        }
        return (kind != null) ? String.valueOf(Labels.of("contribution", kind).in(language)) : "";
    }

    private static Localised value(Properties part) {
        String from = part.required("period_from");
        String until = part.required("period_until");
        String period = from.equals(until) ? from : from + " – " + until;
        String kind = part.required("kind");
        return language -> "%s: %s %s".formatted(period, number(part.decimal("value"), language), part.unit().in(language))
                + (kind.equals("PERIOD") ? "" : " (%s)".formatted(Labels.of("value", kind).in(language)));
    }

    private static String since(String code, Properties part, String separator, Locale language) {
        PartialDate since = part.date("since");
        if (since == null) {
            return "";
        }
        return MOMENTS.contains(code) ? ", " + since : separator + day("since", since, language);
    }

    private static @Nullable String day(String word, @Nullable PartialDate day, Locale language) {
        return (day != null) ? String.valueOf(Labels.of("change", word).in(language)).formatted(day) : null;
    }

    private static String number(@Nullable Number number, Locale language) {
        return NumberFormat.getInstance(language).format(number);
    }

    private static String list(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
    }

}
