package org.alianza.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.alianza.fact.Problem;
import org.alianza.register.Changeset;
import org.alianza.register.Register;
import org.alianza.table.Row;

import org.springframework.stereotype.Component;

/// Every mutation of the graph by its name.
@Component
class Edits {

    private final Register register;

    private final Ids ids;

    private final Map<String, Edit> all = new LinkedHashMap<>();

    Edits(Register register, Ids ids) {
        this.register = register;
        this.ids = ids;
        entities();
        histories();
        relations();
        contributions();
        claims();
    }

    /// The mutations, by name.
    Map<String, Edit> all() {
        return this.all;
    }

    private void entities() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("City", "cities");
        tables.put("Organisation", "organisations");
        tables.put("Agreement", "agreements");
        tables.put("Project", "projects");
        tables.put("Contribution", "contributions");
        tables.put("Event", "events");
        tables.put("Indicator", "indicators");
        tables.put("Topic", "topics");
        tables.put("Source", "sources");
        tables.forEach((type, table) -> {
            if (!table.equals("contributions")) {
                this.all.put("create" + type, input -> create(table, input));
            }
            this.all.put("update" + type, input -> update(table, input, Map.of()));
            this.all.put("retire" + type, input -> update(table, input, Map.of("retired", input.required("on"))));
        });
    }

    private void histories() {
        Stream.of("Project", "Agreement", "Event")
            .forEach(type -> this.all.put("record%sStatus".formatted(type), input -> entry("statuses", "subject", type, input, "status")));
        Stream.of("Project", "Agreement")
            .forEach(type -> this.all.put("record%sDate".formatted(type), input -> entry("dates", "subject", type, input, "kind")));
        this.all.put("addComponent", input -> entry("components", "project", "Project", input, "names"));
        this.all.put("recordIndicatorValue", input -> entry("values", "indicator", "Indicator", input, "periodUntil"));
    }

    private void relations() {
        this.all.put("recordParticipation", input -> relation("participations", "project", "party", "role", input));
        this.all.put("endParticipation", input -> end("participations", "participation", "project", input));
        this.all.put("recordParty", input -> relation("parties", "agreement", "party", "role", input));
        this.all.put("endParty", input -> end("parties", "agreementParty", "agreement", input));
        this.all.put("recordAttendance", input -> relation("attendances", "event", "party", "role", input));
        this.all.put("recordRelation", input -> relation("relations", "subject", "object", "kind", input));
        this.all.put("endRelation", input -> end("relations", "relation", "subject", input));
    }

    private void contributions() {
        this.all.put("seekContribution", input -> contribution("SOUGHT", input));
        this.all.put("pledgeContribution", input -> contribution("PROMISED", input));
        this.all.put("commitContribution", input -> stage("COMMITTED", input));
        this.all.put("deliverContribution", input -> stage("DELIVERED", input));
        this.all.put("withdrawContribution", input -> stage("WITHDRAWN", input));
    }

    private void claims() {
        this.all.put("addIdentifier", input -> new Edit.Result(Changeset.of(List.of(input.row("identifiers", Map.of()))),
                input.required("organisation")));
        this.all.put("cite", input -> new Edit.Result(Changeset.of(List.of(input.row("citations", Map.of()))),
                entityOf("claim", input.required("claim"))));
        this.all.put("markAsDifferent", this::different);
        this.all.put("withdrawEntry", input -> new Edit.Result(
                new Changeset(List.of(), Set.of(), List.of(input.required("id")), Map.of(), input.required("reason")),
                entityOf("id", input.required("id").replaceFirst("@.*", ""))));
    }

    private Edit.Result different(Draft input) {
        String id = this.ids.of(input.required("one"), "different-from", input.required("other"));
        Map<String, String> cells = Map.of("id", id, "subject", input.required("one"), "kind", "DIFFERENT_FROM", "object", input.required("other"));
        return created(input.required("one"), input, Stream.of(input.row("relations", cells)), List.of(id))
            .naming(Map.of("subject", "one", "object", "other"));
    }

    private String entityOf(String field, String claim) {
        return this.register.entityOf(claim).orElseThrow(() -> Problem.invalid("input." + field, claim, "the id of an entry that is held"));
    }

    private Edit.Result create(String table, Draft input) {
        String id = input.get("id").orElseGet(() -> this.ids.of(input.name().orElse(table)));
        return created(id, input, Stream.of(input.row(table, Map.of("id", id))), List.of(id));
    }

    private Edit.Result created(String id, Draft input, Stream<Row> rows, List<String> cited) {
        List<Row> all = Stream.concat(rows, input.citations(cited).stream()).toList();
        return new Edit.Result(new Changeset(all, Set.copyOf(cited), List.of(), Map.of(), input.get("reason").orElse(null)), id);
    }

    private Edit.Result update(String table, Draft input, Map<String, String> more) {
        Row now = held(table, "id", input.required("id"));
        long version = Long.parseLong(input.required("version"));
        List<Row> rows = Stream.concat(Stream.of(input.over(now, more)), input.citations(List.of(now.id())).stream()).toList();
        return new Edit.Result(new Changeset(rows, Set.of(), List.of(), Map.of(now.id(), version), input.get("reason").orElse(null)), now.id());
    }

    private Edit.Result entry(String table, String column, String type, Draft input, String told) {
        String field = type.toLowerCase(Locale.ROOT);
        String owner = input.required(field);
        String words = told.equals("names") ? input.name().orElse("") : input.required(told);
        String id = this.ids.of(owner, words);
        return created(owner, input, Stream.of(input.row(table, Map.of("id", id, column, owner))), List.of(id)).naming(Map.of(column, field));
    }

    private Edit.Result relation(String table, String owner, String other, String told, Draft input) {
        String id = this.ids.of(input.required(owner), input.required(other), input.required(told));
        return created(input.required(owner), input, Stream.of(input.row(table, Map.of("id", id))), List.of(id));
    }

    private Edit.Result end(String table, String field, String owner, Draft input) {
        Row now = held(table, field, input.required(field));
        List<Row> rows = Stream.concat(Stream.of(input.over(now, Map.of())), input.citations(List.of(now.id())).stream()).toList();
        return new Edit.Result(Changeset.of(rows), now.required(owner));
    }

    private Edit.Result contribution(String stage, Draft input) {
        String id = input.get("id").orElseGet(() -> this.ids.of(input.required("giver"), input.required("project")));
        String entry = this.ids.of(id, stage);
        return created(id, input, Stream.of(input.row("contributions", Map.of("id", id)),
                input.row("stages", Map.of("id", entry, "contribution", id, "stage", stage))), List.of(id, entry));
    }

    private Edit.Result stage(String stage, Draft input) {
        String contribution = input.required("contribution");
        String id = this.ids.of(contribution, stage);
        return created(contribution, input, Stream.of(input.row("stages", Map.of("id", id, "stage", stage))), List.of(id));
    }

    private Row held(String table, String field, String id) {
        return Optional.of(this.register.now(id))
            .flatMap(now -> this.register.row(table, now))
            .orElseThrow(() -> Problem.invalid("input." + field, id, "an id among " + table));
    }

}
