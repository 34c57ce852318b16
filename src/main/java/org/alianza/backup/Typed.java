package org.alianza.backup;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;

/// Values of properties as JSON: texts, truths and numbers as such (a number with a point is a FLOAT), lists as lists,
/// and everything else as an object that names the type of Neo4j: `{"DATE": "2026-01-31"}`.
final class Typed {

    /// As Neo4j writes it: months, days and seconds are no part of one another.
    private static final Pattern DURATION = Pattern.compile("P(?<months>-?\\d+)M(?<days>-?\\d+)DT(?<time>-?\\d+(\\.\\d+)?S)");

    private Typed() {
    }

    /// The properties of a node or relationship, to be written.
    static Map<String, Object> told(Map<String, Object> properties) {
        Map<String, Object> told = new LinkedHashMap<>();
        properties.forEach((name, value) -> told.put(name, told(value)));
        return told;
    }

    /// The same, as they were read.
    static Map<String, Object> read(Map<?, ?> told) {
        Map<String, Object> properties = new LinkedHashMap<>();
        told.forEach((name, value) -> properties.put((String) name, read(value)));
        return properties;
    }

    private static Object told(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Double number when Double.isFinite(number) -> number;
            case Double number -> Map.of("FLOAT", number.toString());
            case List<?> list -> list.stream().map(Typed::told).toList();
            case byte[] bytes -> Map.of("BYTES", Base64.getEncoder().encodeToString(bytes));
            case LocalDate date -> Map.of("DATE", date.toString());
            case LocalDateTime time -> Map.of("LOCAL DATETIME", time.toString());
            case ZonedDateTime time -> Map.of("ZONED DATETIME", time.toString());
            case LocalTime time -> Map.of("LOCAL TIME", time.toString());
            case OffsetTime time -> Map.of("ZONED TIME", time.toString());
            case IsoDuration span -> Map.of("DURATION", span.toString());
            case null, default -> throw new IllegalStateException("%s is of a type that no property of ours has".formatted(value));
        };
    }

    private static Object read(@Nullable Object told) {
        return switch (told) {
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case List<?> list -> list.stream().map(Typed::read).toList();
            case Map<?, ?> typed when typed.size() == 1 -> read(String.valueOf(typed.keySet().iterator().next()), String.valueOf(typed.values().iterator().next()));
            case null, default -> throw new IllegalArgumentException("'%s' is no value of a property".formatted(told));
        };
    }

    private static Object read(String type, String value) {
        return switch (type) {
            case "FLOAT" -> Double.valueOf(value);
            case "BYTES" -> Base64.getDecoder().decode(value);
            case "DATE" -> LocalDate.parse(value);
            case "LOCAL DATETIME" -> LocalDateTime.parse(value);
            case "ZONED DATETIME" -> ZonedDateTime.parse(value);
            case "LOCAL TIME" -> LocalTime.parse(value);
            case "ZONED TIME" -> OffsetTime.parse(value);
            case "DURATION" -> duration(value);
            default -> throw new IllegalArgumentException("'%s' is no type of a property".formatted(type));
        };
    }

    private static IsoDuration duration(String value) {
        Matcher span = DURATION.matcher(value);
        if (!span.matches()) {
            throw new IllegalArgumentException("'%s' is no duration".formatted(value));
        }
        Duration time = Duration.parse("PT" + span.group("time"));
        return Values.isoDuration(Long.parseLong(span.group("months")), Long.parseLong(span.group("days")), time.getSeconds(), time.getNano()).asIsoDuration();
    }

}
