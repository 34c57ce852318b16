package org.alianza.table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// What may be wrong with a cell, whatever stands around it.
final class Cells {

    private static final int LONGEST_NUMBER = 40;

    /// What a cell of a spreadsheet holds.
    private static final int LONGEST_TEXT = 32_767;

    private static final Pattern BAR = Pattern.compile("|", Pattern.LITERAL);

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /// 1.256.755,50 and 0,5, but not 1,256, which may be thousands.
    private static final Pattern COMMA_DECIMALS = Pattern.compile("-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+),([0-9]{1,2}|[0-9]{4,})");

    /// 1.256.755 and 1,256,755.5.
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}((\\.[0-9]{3}){2,}|(,[0-9]{3}){2,}(\\.[0-9]+)?|(,[0-9]{3})+\\.[0-9]+)");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
        .stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toUnmodifiableSet());

    private Cells() {
    }

    /// What is wrong with a value; null: nothing.
    static @Nullable Fault fault(TableSchema.Field field, String value) {
        if (!field.oneOf().isEmpty() && !field.oneOf().contains(value)) {
            return new Fault(Rule.CODE, "one of " + String.join(", ", field.oneOf()));
        }
        if (field.pattern() != null && !field.pattern().matcher(value).matches()) {
            return new Fault(Rule.FORM, "the form " + field.pattern());
        }
        return field.type().equals("string") ? text(field.check(), value) : number(field, value);
    }

    static boolean isDate(String value) {
        try {
            return new PartialDate(value).first() != null;
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable Fault text(String check, String value) {
        return switch (check) {
            case "partialDate" -> unless(Cells::isDate, value, Rule.DATE, "a year, month or day such as 2019, 2019-04 or 2019-04-25");
            case "country" -> unless(COUNTRIES::contains, value, Rule.CODE, "a country code of ISO 3166-1 alpha-2 such as CO");
            case "countries" -> unless(codes -> Stream.of(codes.split("\\|", -1)).map(String::strip).allMatch(COUNTRIES::contains), value, Rule.CODE,
                    "country codes of ISO 3166-1 alpha-2, separated by |, such as CO|BR");
            case "currency" -> unless(CURRENCIES::contains, value, Rule.CODE, "a currency code of ISO 4217 such as COP");
            case "language" -> unless(tag -> !Locale.forLanguageTag(tag).getLanguage().isEmpty(), value, Rule.CODE,
                    "a BCP 47 language tag such as es");
            case "name" -> name(value);
            case "names" -> BAR.splitAsStream(value).map(String::strip).map(Cells::name).filter(Objects::nonNull).findFirst().orElse(null);
            default -> anyText(value);
        };
    }

    private static @Nullable Fault anyText(String value) {
        if (value.length() > LONGEST_TEXT) {
            return new Fault(Rule.FORM, "at most %d characters".formatted(LONGEST_TEXT));
        }
        return CONTROL.matcher(value).find() ? new Fault(Rule.FORM, "no control characters but line ends and tabs") : null;
    }

    private static @Nullable Fault unless(Predicate<String> sound, String value, Rule rule, String expected) {
        return sound.test(value) ? null : new Fault(rule, expected);
    }

    private static @Nullable Fault name(String value) {
        String expected = Names.expected(value);
        return (expected != null) ? new Fault(Rule.NAME, expected) : null;
    }

    private static @Nullable Fault number(TableSchema.Field field, String value) {
        boolean whole = field.type().equals("integer");
        if (value.length() > LONGEST_NUMBER || !NUMBER.matcher(value).matches() || (whole && value.contains("."))) {
            return new Fault(Rule.NUMBER, expected(value, whole));
        }
        BigDecimal number = new BigDecimal(value);
        if (field.minimum() != null && number.compareTo(field.minimum()) < 0) {
            return new Fault(Rule.NUMBER, field.minimum() + " or more");
        }
        if (field.maximum() != null && number.compareTo(field.maximum()) > 0) {
            return new Fault(Rule.NUMBER, field.maximum() + " or less");
        }
        return (whole && number.toBigInteger().bitLength() >= Long.SIZE) ? new Fault(Rule.NUMBER, "a smaller number") : null;
    }

    /// What was meant is said where it is plain, but never taken for it.
    private static String expected(String value, boolean whole) {
        if (COMMA_DECIMALS.matcher(value).matches()) {
            return "%s: a point before decimals, nothing between thousands".formatted(value.replace(".", "").replace(',', '.'));
        }
        if (THOUSANDS.matcher(value).matches()) {
            return "%s: nothing between thousands".formatted(value.replaceAll("[.,](?=[0-9]{3}([.,]|$))", ""));
        }
        return whole ? "a whole number" : "a number such as 1256755000 or 0.5";
    }

    /// Why a value cannot be.
    ///
    /// @param rule what it does not keep to
    /// @param expected what would be right
    record Fault(Rule rule, String expected) {
    }

}
