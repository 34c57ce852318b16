package org.alianza.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// Looks for what is wrong with rows. First every row is announced, so that rows may name those after
/// them; then each is checked.
public final class Validation {

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
            "ABOUT", List.of("projects>topics", "agreements>topics", "events>topics"), "DIFFERENT_FROM",
            List.of("organisations>organisations", "cities>cities"));

    private static final Map<String, String> SPANS = Map.of("since", "until", "start", "end", "period_from", "period_until");

    private static final Map<String, List<String>> ONCE = Map.of("participations", List.of("party", "project", "role", "since"),
            "parties", List.of("party", "agreement", "role", "since"), "attendances", List.of("party", "event", "role"),
            "relations", List.of("subject", "kind", "object", "since"), "citations",
            List.of("claim", "source", "section"), "identifiers", List.of("scheme", "code"));

    private static final Pattern TARGET = Pattern.compile("(1[0-7]|[1-9])\\.([1-9][0-9]?|[a-d])");

    private final UnaryOperator<@Nullable String> known;

    private final Notes ids = new Notes();

    private final Notes once = new Notes();

    /// The stages of contributions that have a date.
    private final Notes stages = new Notes();

    /// Begins with nothing announced.
    ///
    /// @param known the table of an id that rows may name without its being announced; null: there is none
    public Validation(UnaryOperator<@Nullable String> known) {
        this.known = known;
    }

    /// Everything that is wrong with rows that name only each other.
    public static List<Finding> of(Collection<Row> rows) {
        Validation validation = new Validation(id -> null);
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> findings.addAll(validation.announce(row)));
        rows.forEach(row -> findings.addAll(validation.check(row)));
        return List.copyOf(findings);
    }

    /// What is wrong with the header of a table.
    public static List<Finding> header(TableSchema table, Place place, List<String> columns) {
        return columns.stream()
            .filter(column -> table.field(column) == null)
            .map(column -> new Finding(Severity.ERROR, Rule.COLUMN, place, table.name(), column, column,
                    "one of the columns " + table.fields().stream().map(TableSchema.Field::name).toList()))
            .toList();
    }

    /// Takes note of a row that others may name, and tells if it says again what another one has said.
    public List<Finding> announce(Row row) {
        List<Finding> findings = new ArrayList<>();
        Stream.concat(Stream.ofNullable(row.get("id")), row.list("former_ids").stream()).forEach(id -> {
            said(this.ids, id).ifPresentOrElse(other -> findings.add(row.finding(Rule.UNIQUE, "id",
                    "an id used once; '%s' is also in %s, line %d".formatted(id, other.table(), other.line()))),
                    () -> this.ids.add(id, Said.in(row).number()));
        });
        List<String> columns = ONCE.get(row.table());
        if (columns != null) {
            String key = row.table() + columns.stream().map(row::get).toList();
            said(this.once, key).ifPresentOrElse(other -> findings.add(row.finding(Rule.UNIQUE, columns.getFirst(),
                    "no second row with the same %s as line %d".formatted(String.join(", ", columns), other.line()))),
                    () -> this.once.add(key, Said.in(row).number()));
        }
        Staged staged = Staged.of(row);
        if (staged != null && row.get("contribution") != null) {
            this.stages.add(row.required("contribution"), staged.number());
        }
        return findings;
    }

    /// Whether a row of that id was announced.
    public boolean announced(String id) {
        return said(this.ids, id).isPresent();
    }

    /// Everything else that is wrong with a row.
    public List<Finding> check(Row row) {
        TableSchema table = TableSchema.of(row.table());
        List<Finding> findings = new ArrayList<>();
        table.fields().forEach(field -> cell(row, field).ifPresent(findings::add));
        Stream.of("name_", "statement_")
            .filter(text -> table.field(text + "es") != null && row.cells().keySet().stream().noneMatch(column -> column.startsWith(text)))
            .forEach(text -> findings.add(row.finding(Rule.REQUIRED, text + "es", "a text in at least one language")));
        if ((row.get("amount") == null) != (row.get("currency") == null)) {
            findings.add(row.finding(Rule.TOGETHER, "amount", "an amount with its currency, or neither"));
        }
        if (row.get("quantity") != null && row.get("unit") == null) {
            findings.add(row.finding(Rule.TOGETHER, "quantity", "a quantity with its unit"));
        }
        if ("CO-NIT".equals(row.get("scheme")) && row.get("code") != null && !TaxNumber.sound(row.required("code"))) {
            findings.add(row.finding(Rule.FORM, "code", "a NIT such as 890201213-4, with the right check digit if it has one"));
        }
        SPANS.forEach((from, until) -> span(row, from, until).ifPresent(findings::add));
        relation(row).ifPresent(findings::add);
        topic(row).ifPresent(findings::add);
        stage(row).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> cell(Row row, TableSchema.Field field) {
        String value = row.get(field.name());
        if (value == null) {
            return field.required() ? Optional.of(row.finding(Rule.REQUIRED, field.name(), "a value")) : Optional.empty();
        }
        Cells.Fault fault = Cells.fault(field, value);
        return Optional.ofNullable((fault != null) ? fault : inContext(row, field, value))
            .map(wrong -> row.finding(wrong.rule(), field.name(), wrong.expected()));
    }

    private Cells.@Nullable Fault inContext(Row row, TableSchema.Field field, String value) {
        if (!field.references().isEmpty() && !field.references().contains(tableOf(value))) {
            return new Cells.Fault(Rule.REFERENCE, "an id of " + String.join(" or ", field.references()));
        }
        return switch (field.check()) {
            case "status" -> vocabulary(row, STATUSES, value);
            case "dateKind" -> vocabulary(row, DATES, value);
            case "claim" -> (tableOf(value) != null) ? null : new Cells.Fault(Rule.REFERENCE, "an id of another table");
            default -> null;
        };
    }

    private @Nullable String tableOf(@Nullable String id) {
        if (id == null) {
            return null;
        }
        List<Long> announced = this.ids.of(id);
        return announced.isEmpty() ? this.known.apply(id) : Said.of(announced.getFirst()).table();
    }

    private static Optional<Said> said(Notes notes, String text) {
        return notes.of(text).stream().map(Said::of).findFirst();
    }

    private Cells.@Nullable Fault vocabulary(Row row, Map<String, List<String>> allowed, String value) {
        String table = tableOf(row.get("subject"));
        List<String> values = (table != null) ? allowed.get(table) : null;
        return (values == null || values.contains(value)) ? null
                : new Cells.Fault(Rule.CODE, "one of " + String.join(", ", values) + " for " + row.get("subject"));
    }

    private static Optional<Finding> span(Row row, String from, String until) {
        String start = row.get(from);
        String end = row.get(until);
        if (start != null && end != null && Cells.isDate(start) && Cells.isDate(end)
                && new PartialDate(end).last().isBefore(new PartialDate(start).first())) {
            return Optional.of(row.finding(Rule.DATE, until, "a date not before %s, %s".formatted(from, start)));
        }
        return Optional.empty();
    }

    private Optional<Finding> relation(Row row) {
        List<String> allowed = row.table().equals("relations") ? RELATIONS.get(row.cells().getOrDefault("kind", "")) : null;
        String ends = tableOf(row.get("subject")) + ">" + tableOf(row.get("object"));
        return (allowed == null || allowed.contains(ends)) ? Optional.empty()
                : Optional.of(row.finding(Rule.CODE, "kind", "a kind that joins " + ends.replace(">", " to ")));
    }

    private static Optional<Finding> topic(Row row) {
        String code = row.get("code");
        if (!row.table().equals("topics") || code == null) {
            return Optional.empty();
        }
        String vocabulary = row.cells().getOrDefault("vocabulary", "");
        if (vocabulary.equals("DAC_SECTOR") && Sectors.of(code) == null) {
            return Optional.of(row.finding(Rule.CODE, "code", "a sector of the OECD DAC such as 21010, or a category such as 210"));
        }
        if (vocabulary.equals("SDG_TARGET") && !TARGET.matcher(code).matches()) {
            return Optional.of(row.finding(Rule.CODE, "code", "a target of the Sustainable Development Goals such as 11.2 or 17.a"));
        }
        return Optional.empty();
    }

    /// What is given goes forward: nothing is promised after it was delivered. What was withdrawn may be
    /// promised again.
    private Optional<Finding> stage(Row row) {
        Staged staged = Staged.of(row);
        if (staged == null) {
            return Optional.empty();
        }
        return this.stages.of(row.cells().getOrDefault("contribution", ""))
            .stream()
            .map(Staged::of)
            .filter(other -> other.contradicts(staged) || staged.contradicts(other))
            .findFirst()
            .map(other -> row.finding(Rule.ORDER, "since", "a date not %s %s, since when it is %s"
                .formatted((other.rank() < staged.rank()) ? "before" : "after", other.since(), other.stage())));
    }

}
