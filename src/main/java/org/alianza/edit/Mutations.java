package org.alianza.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.alianza.account.Caller;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.register.Author;
import org.alianza.register.Refused;
import org.alianza.register.Register;
import org.alianza.search.Entities;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// Carries out mutations: each is recorded in the register and answered with the entity as it is then.
@Component
class Mutations implements RuntimeWiringConfigurer {

    private final Edits edits;

    private final Register register;

    private final Entities entities;

    private final Clock clock;

    Mutations(Edits edits, Register register, Entities entities, Clock clock) {
        this.edits = edits;
        this.register = register;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.type("Mutation", type -> {
            this.edits.all().forEach((name, edit) -> type.dataFetcher(name, fetcher(edit)));
            return type;
        });
    }

    private DataFetcher<@Nullable Entity> fetcher(Edit edit) {
        return environment -> {
            Map<String, Object> input = environment.getArgument("input");
            Edit.Result result = edit.of(new Draft((input != null) ? input : Map.of(), "input", this.clock.millis()));
            Caller caller = Caller.asking(environment);
            record(new Author(caller.name(), caller.door()), result);
            // What an earlier mutation of the same request was answered with may hold no more.
            environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
            return find(result.entity());
        };
    }

    private void record(Author author, Edit.Result result) {
        try {
            this.register.record(author, result.changes());
        }
        catch (Refused refused) {
            throw new Refused(refused.findings().stream().map(finding -> finding.of(result.fields().getOrDefault(finding.column(), finding.column()))).toList());
        }
    }

    /// The entity as the office knows it now, whatever its sources were published on.
    private @Nullable Entity find(String id) {
        LocalDate today = LocalDate.now(this.clock);
        Claim.Key key = new Claim.Key(this.register.now(id), new Moment(today, today));
        return this.entities.of(List.of(key)).get(key);
    }

}
