package org.alianza.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alianza.account.Caller;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.register.Author;
import org.alianza.register.Recorded;
import org.alianza.register.Register;
import org.alianza.search.Entities;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class MergeController {

    private final Register register;

    private final Entities entities;

    private final Clock clock;

    MergeController(Register register, Entities entities, Clock clock) {
        this.register = register;
        this.entities = entities;
        this.clock = clock;
    }

    @MutationMapping
    Organisation mergeOrganisations(@Argument MergeInput input, Caller caller) {
        return (Organisation) merge("organisations", input, caller);
    }

    @MutationMapping
    City mergeCities(@Argument MergeInput input, Caller caller) {
        return (City) merge("cities", input, caller);
    }

    @MutationMapping
    List<Entity> undo(@Argument UndoInput input, Caller caller) {
        Recorded recorded = this.register.undo(author(caller), input.entry(), input.reason());
        return recorded.entities().stream().map(Recorded.Changed::id).map(this::find).filter(Objects::nonNull).toList();
    }

    private Entity merge(String table, MergeInput input, Caller caller) {
        if (input.keep().equals(input.merge())) {
            throw Problem.invalid("input.merge", input.merge(), "another id than keep");
        }
        Map<String, Long> versions = new HashMap<>(Map.of(input.keep(), (long) input.keepVersion(), input.merge(), (long) input.mergeVersion()));
        this.register.merge(author(caller), table, input.keep(), input.merge(), versions, input.reason());
        return Objects.requireNonNull(find(input.keep()));
    }

    private @Nullable Entity find(String id) {
        LocalDate today = LocalDate.now(this.clock);
        Claim.Key key = new Claim.Key(id, new Moment(today, today));
        return this.entities.of(List.of(key)).get(key);
    }

    private static Author author(Caller caller) {
        return new Author(caller.name(), caller.door());
    }

    /// Two entities that are one.
    ///
    /// @param keep id of the one that stays
    /// @param keepVersion as it was read
    /// @param merge id of the one that becomes part of it
    /// @param mergeVersion as it was read
    /// @param reason null: none is given
    record MergeInput(String keep, int keepVersion, String merge, int mergeVersion, @Nullable String reason) {
    }

    /// A change to put back.
    ///
    /// @param entry id of its audit entry
    /// @param reason null: none is given
    record UndoInput(String entry, @Nullable String reason) {
    }

}
