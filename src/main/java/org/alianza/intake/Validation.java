package org.alianza.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with a data package; empty if it is sound.
final class Validation {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final int LONGEST_NAME = 500;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Map<String, List<String>> STATUSES = Map.of("projects",
            List.of("PIPELINE", "IMPLEMENTATION", "FINALISATION", "CLOSED", "CANCELLED", "SUSPENDED"), "agreements",
            List.of("SOUGHT", "NEGOTIATION", "SIGNED", "IN_FORCE", "ENDED", "CANCELLED"), "events",
            List.of("PLANNED", "HELD", "CANCELLED"));

    private static final Map<String, List<String>> DATES = Map.of("projects",
            List.of("PLANNED_START", "ACTUAL_START", "PLANNED_END", "ACTUAL_END"), "agreements",
            List.of("SIGNED", "VALID_FROM", "VALID_UNTIL", "RENEWAL"));

    private static final Map<String, List<String>> RELATIONS = Map.of("PART_OF",
            List.of("organisations>organisations", "projects>projects"), "GOVERNS", List.of("organisations>cities"),
            "SEATED_IN", List.of("organisations>cities"), "LOCATED_IN", List.of("projects>cities", "events>cities"),
            "COVERS", List.of("agreements>projects"), "CONCERNS", List.of("events>projects", "events>agreements"),
            "ABOUT", List.of("projects>topics", "agreements>topics", "events>topics"));

    private static final Map<String, String> SPANS = Map.of("since", "until", "start", "end", "period_from",
            "period_until");

    private static final Map<String, List<String>> ONCE = Map.of("participations", List.of("party", "project", "role", "since"),
            "parties", List.of("party", "agreement", "role", "since"), "attendances", List.of("party", "event", "role"),
            "relations", List.of("subject", "kind", "object", "since"), "citations",
            List.of("claim", "source", "section"), "identifiers", List.of("scheme", "code"));

    private final DataPackage data;

    private final List<Finding> findings;

    private final Map<String, String> tableOfId = new HashMap<>();

    private Validation(DataPackage data) {
        this.data = data;
        this.findings = new ArrayList<>(data.findings());
    }

    static List<Finding> of(DataPackage data) {
        Validation validation = new Validation(data);
        List<TableSchema> tables = TableSchema.all();
        tables.forEach(validation::ids);
        tables.forEach(validation::table);
        return List.copyOf(validation.findings);
    }

    private void ids(TableSchema table) {
        if (!table.hasId()) {
            return;
        }
        for (Row row : this.data.rows(table.name())) {
            Stream.concat(Stream.ofNullable(row.get("id")), row.list("former_ids").stream()).forEach(id -> {
                String other = this.tableOfId.putIfAbsent(id, table.name());
                if (other != null) {
                    this.findings.add(row.finding("id", "an id used once; '%s' is also in %s".formatted(id, other)));
                }
            });
        }
    }

    private void table(TableSchema table) {
        for (String column : this.data.headers().getOrDefault(table.name(), List.of())) {
            if (table.field(column) == null) {
                this.findings.add(new Finding(table.name(), 1, column, column,
                        "one of the columns " + table.fields().stream().map(TableSchema.Field::name).toList()));
            }
        }
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (Row row : this.data.rows(table.name())) {
            table.fields().forEach(field -> cell(row, field));
            row(row, table);
            List<String> once = ONCE.get(table.name());
            if (once != null && !seen.add(once.stream().map(row::get).toList())) {
                this.findings.add(row.finding(once.getFirst(), "no second row with the same " + String.join(", ", once)));
            }
        }
    }

    private void cell(Row row, TableSchema.Field field) {
        String value = row.get(field.name());
        if (value == null) {
            if (field.required()) {
                this.findings.add(row.finding(field.name(), "a value"));
            }
            return;
        }
        String expected = expected(row, field, value);
        if (expected != null) {
            this.findings.add(row.finding(field.name(), expected));
        }
    }

    private @Nullable String expected(Row row, TableSchema.Field field, String value) {
        if (!field.oneOf().isEmpty() && !field.oneOf().contains(value)) {
            return "one of " + String.join(", ", field.oneOf());
        }
        if (field.pattern() != null && !field.pattern().matcher(value).matches()) {
            return "the form " + field.pattern();
        }
        if (!field.references().isEmpty() && !field.references().contains(this.tableOfId.get(value))) {
            return "an id of " + String.join(" or ", field.references());
        }
        if (!field.type().equals("string")) {
            return number(field, value);
        }
        return check(row, field.check(), value);
    }

    private static @Nullable String number(TableSchema.Field field, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (field.type().equals("integer")) {
                number.longValueExact();
            }
            if (field.minimum() != null && number.compareTo(field.minimum()) < 0) {
                return field.minimum() + " or more";
            }
            if (field.maximum() != null && number.compareTo(field.maximum()) > 0) {
                return field.maximum() + " or less";
            }
            return null;
        }
        catch (ArithmeticException | NumberFormatException e) {
            return field.type().equals("integer") ? "a whole number" : "a number such as 1256755000 or 0.5";
        }
    }

    private @Nullable String check(Row row, String check, String value) {
        return switch (check) {
            case "partialDate" -> isDate(value) ? null : "a year, month or day such as 2019, 2019-04 or 2019-04-25";
            case "country" -> COUNTRIES.contains(value) ? null : "a country code of ISO 3166-1 alpha-2 such as CO";
            case "currency" -> isCurrency(value) ? null : "a currency code of ISO 4217 such as COP";
            case "language" -> Locale.forLanguageTag(value).getLanguage().isEmpty() ? "a BCP 47 language tag such as es" : null;
            case "name" -> name(value);
            case "status" -> vocabulary(row, STATUSES, value);
            case "dateKind" -> vocabulary(row, DATES, value);
            case "claim" -> this.tableOfId.containsKey(value) ? null : "an id of another table";
            default -> null;
        };
    }

    private static @Nullable String name(String value) {
        if (value.length() > LONGEST_NAME) {
            return "at most %d characters".formatted(LONGEST_NAME);
        }
        return UNSEEN.matcher(value).find() ? "no control or invisible characters" : null;
    }

    private @Nullable String vocabulary(Row row, Map<String, List<String>> allowed, String value) {
        List<String> values = allowed.get(this.tableOfId.getOrDefault(row.get("subject"), ""));
        return (values == null || values.contains(value)) ? null
                : "one of " + String.join(", ", values) + " for " + row.get("subject");
    }

    private void row(Row row, TableSchema table) {
        for (String text : List.of("name_", "statement_")) {
            if (table.field(text + "es") != null && row.cells().keySet().stream().noneMatch(column -> column.startsWith(text))) {
                this.findings.add(row.finding(text + "es", "a text in at least one language"));
            }
        }
        if ((row.get("amount") == null) != (row.get("currency") == null)) {
            this.findings.add(row.finding("amount", "an amount with its currency, or neither"));
        }
        if (row.get("quantity") != null && row.get("unit") == null) {
            this.findings.add(row.finding("quantity", "a quantity with its unit"));
        }
        SPANS.forEach((from, until) -> span(row, from, until));
        if (table.name().equals("relations")) {
            relation(row);
        }
    }

    private void span(Row row, String from, String until) {
        String start = row.get(from);
        String end = row.get(until);
        if (start != null && end != null && isDate(start) && isDate(end)
                && new PartialDate(end).last().isBefore(new PartialDate(start).first())) {
            this.findings.add(row.finding(until, "a date not before %s, %s".formatted(from, start)));
        }
    }

    private void relation(Row row) {
        List<String> allowed = RELATIONS.get(row.cells().getOrDefault("kind", ""));
        String ends = this.tableOfId.get(row.cells().getOrDefault("subject", "")) + ">"
                + this.tableOfId.get(row.cells().getOrDefault("object", ""));
        if (allowed != null && !allowed.contains(ends)) {
            this.findings.add(row.finding("kind", "a kind that joins " + ends.replace(">", " to ")));
        }
    }

    private static boolean isDate(String value) {
        try {
            return new PartialDate(value).first() != null;
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCurrency(String value) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(value));
    }

}
