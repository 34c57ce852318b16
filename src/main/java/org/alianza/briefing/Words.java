package org.alianza.briefing;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;

import org.alianza.fact.Labels;
import org.alianza.fact.PartialDate;

/// What documents say in one language: `messages_es.properties` and `messages_en.properties`.
final class Words {

    private static final int YEAR = 4;

    private static final int MONTH = 7;

    private final Locale language;

    /// Of English, that of most of the world: day, month, year.
    private final Locale region;

    private final ResourceBundle messages;

    Words(Locale language) {
        this.language = language;
        this.region = language.getLanguage().equals("en") ? Locale.UK : language;
        this.messages = ResourceBundle.getBundle("org.alianza.briefing.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return this.language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(this.messages.getString(key), this.region).format(values);
    }

    /// What a code is called, such as `stage`, `DELIVERED`; where it is called nothing, it stands for itself.
    String label(String vocabulary, String code) {
        try {
            return Objects.requireNonNullElse(Labels.of(vocabulary, code).in(this.language), code);
        }
        catch (MissingResourceException e) {
            return this.messages.containsKey(vocabulary + "." + code) ? this.messages.getString(vocabulary + "." + code) : code;
        }
    }

    /// A year, a month or a day in words.
    String date(String date) {
        if (date.length() <= YEAR) {
            return date;
        }
        DateTimeFormatter format = (date.length() <= MONTH) ? DateTimeFormatter.ofLocalizedPattern("yMMMM")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return format.withLocale(this.region).format(new PartialDate(date).first());
    }

    /// As short as a column of a table needs it.
    String month(String date) {
        return (date.length() == MONTH) ? DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(this.region).format(new PartialDate(date).first())
                : date(date);
    }

    /// A first and a last day, month or year in words.
    String span(String from, String until) {
        return from.equals(until) ? date(from) : say("span", date(from), date(until));
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(this.region);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /// Amounts keep their currency's code: signs such as $ stand for several.
    String money(Node money) {
        return "%s\u00a0%s".formatted(money.text("currency").orElse(""), number(money.number("amount").orElse(BigDecimal.ZERO)));
    }

    String quantity(Node quantity) {
        return "%s\u00a0%s".formatted(number(quantity.number("value").orElse(BigDecimal.ZERO)), quantity.text("unit").orElse(""));
    }

    /// One, two and three.
    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return say("list", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + words.substring(words.offsetByCodePoints(0, 1));
    }

}
