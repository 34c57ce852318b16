package org.alianza.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

/// What an address asks of the map: the arguments of the query of the same name.
///
/// @param filter what is shown
/// @param at the two dates
/// @param language of the names
record MapRequest(MapFilter filter, Moment at, Locale language) {

    private static final List<String> PARAMETERS = List.of("asOf", "knownBy", "about", "topics", "kinds", "statuses", "countries", "bbox", "language");

    private static final Locale SPANISH = Locale.of("es");

    /// Reads the parameters of an address. The elements of a list are separated by commas; what has no
    /// value is not given.
    ///
    /// @throws Problem in the words of the query, if one of them cannot be
    static MapRequest of(Map<String, List<String>> parameters, LocalDate today) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.invalid("parameter", name, "one of " + String.join(", ", PARAMETERS));
            }
        }
        return new MapRequest(
                new MapFilter(text(parameters, "about"), list(parameters, "topics"), some("kinds", list(parameters, "kinds"), MapLinkKind.values()),
                        some("statuses", list(parameters, "statuses"), MapStatus.values()), list(parameters, "countries"),
                        bbox(list(parameters, "bbox"))),
                new Moment(day(parameters, "asOf", today), day(parameters, "knownBy", today)), language(text(parameters, "language")));
    }

    private static @Nullable String text(Map<String, List<String>> parameters, String name) {
        String text = String.join(",", parameters.getOrDefault(name, List.of()));
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable List<String> list(Map<String, List<String>> parameters, String name) {
        String text = text(parameters, name);
        return (text != null) ? Stream.of(text.split(",", -1)).map(String::strip).toList() : null;
    }

    private static <E extends Enum<E>> @Nullable List<E> some(String parameter, @Nullable List<String> names, E[] all) {
        if (names == null) {
            return null;
        }
        List<E> some = new ArrayList<>();
        for (String name : names) {
            some.add(Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("%s[%d]".formatted(parameter, some.size()), name,
                        "one of " + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")))));
        }
        return some;
    }

    private static @Nullable List<Double> bbox(@Nullable List<String> numbers) {
        try {
            return (numbers != null) ? numbers.stream().map(Double::valueOf).toList() : null;
        }
        catch (NumberFormatException e) {
            throw Problem.invalid("bbox", numbers, Bounds.FORM);
        }
    }

    private static LocalDate day(Map<String, List<String>> parameters, String name, LocalDate today) {
        String text = text(parameters, name);
        try {
            return (text != null) ? LocalDate.parse(text) : today;
        }
        catch (DateTimeException e) {
            throw Problem.invalid(name, text, "a day such as 2019-06-30");
        }
    }

    private static Locale language(@Nullable String tag) {
        try {
            Locale language = (tag != null) ? new Locale.Builder().setLanguageTag(tag).build() : SPANISH;
            if (!language.getLanguage().isEmpty()) {
                return language;
            }
        }
        catch (IllformedLocaleException e) {
            // Told below, as a tag without a language is.
        }
        throw Problem.invalid("language", tag, "a BCP 47 language tag such as es or pt-BR");
    }

}
