package org.alianza.edit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.account.Caller;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.fact.Unit;
import org.alianza.register.Author;
import org.alianza.register.Changeset;
import org.alianza.register.Register;
import org.alianza.table.Row;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class UnitController {

    private final Register register;

    private final Ids ids;

    private final Clock clock;

    UnitController(Register register, Ids ids, Clock clock) {
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    @QueryMapping
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        this.register.each("units", row -> units.add(unit(row)));
        return units.stream().sorted(Comparator.comparing(Unit::id)).toList();
    }

    @MutationMapping
    Unit createUnit(@Argument Map<String, Object> input, Caller caller) {
        Draft draft = new Draft(input, "input", this.clock.millis());
        String id = draft.get("id").orElseGet(() -> this.ids.of(draft.name().orElse("unit")));
        Row row = draft.row("units", Map.of("id", id));
        this.register.record(new Author(caller.name(), caller.door()),
                new Changeset(List.of(row), Set.of(id), List.of(), Map.of(), draft.get("reason").orElse(null)));
        return unit(row);
    }

    @SchemaMapping
    Translations name(Unit unit) {
        return unit.plural();
    }

    private static Unit unit(Row row) {
        return new Unit(row.id(), Translations.of(new Properties(Map.copyOf(row.cells())), "name"));
    }

}
