package org.alianza.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartException;

/// What an address asks for.
final class Asked {

    private Asked() {
    }

    /// The day that is looked at, and by which sources were published; today unless the address says another.
    static Map<String, @Nullable Object> moment(HttpServletRequest request) {
        Map<String, @Nullable Object> moment = new HashMap<>();
        moment.put("asOf", given(request, "asOf"));
        moment.put("knownBy", given(request, "knownBy"));
        return moment;
    }

    /// The values of a parameter, repeated or with commas between; null: it is absent or empty.
    static @Nullable List<String> several(HttpServletRequest request, String name) {
        List<String> values = Stream.of(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]))
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
        return values.isEmpty() ? null : values;
    }

    /// All parameters by name; none if they cannot be read, which is told by whoever needs them.
    static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        }
        catch (MultipartException e) {
            return Map.of();
        }
    }

    /// A day.
    ///
    /// @throws Problem if it is none
    static LocalDate day(HttpServletRequest request, String name, LocalDate otherwise) {
        String given = given(request, name);
        try {
            return (given != null) ? LocalDate.parse(given) : otherwise;
        }
        catch (DateTimeParseException e) {
            throw Problem.invalid(name, given, "a day such as 2019-06-30");
        }
    }

    /// A parameter; null: it is absent or empty.
    static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return (value == null || value.isBlank()) ? null : value.strip();
    }

}
