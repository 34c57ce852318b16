package org.alianza.change;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Localised;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.network.Edge;
import org.alianza.search.Entities;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChangeController {

    private static final int MOST = 1000;

    private final Changes changes;

    ChangeController(Changes changes) {
        this.changes = changes;
    }

    @QueryMapping
    List<EntityChanges> changes(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable List<String> entities,
            @Argument @Nullable List<ChangeKind> kinds, @Argument int first, @Argument @Nullable String after) {
        if (!to.isAfter(from)) {
            throw Problem.invalid("to", to, "a day after from, %s,".formatted(from));
        }
        if (first < 1 || first > MOST) {
            throw Problem.invalid("first", first, "a number from 1 to " + MOST);
        }
        if (entities != null && entities.size() > MOST) {
            throw Problem.invalid("entities", entities.size() + " ids", "a list of at most " + MOST);
        }
        return this.changes.between(from, to, entities, ChangeKind.names(kinds), first, after);
    }

    @SchemaMapping
    CompletableFuture<Entity> entity(EntityChanges changes, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(changes.key());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Localised> before(Change change, DataLoader<Claim.Key, Entity> entities) {
        return words(change, change.former(), change.kind() == ChangeKind.ENDED, entities);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Localised> after(Change change, DataLoader<Claim.Key, Entity> entities) {
        return words(change, change.latter(), change.kind() != ChangeKind.ENDED, entities);
    }

    private static CompletableFuture<@Nullable Localised> words(Change change, @Nullable Properties part, boolean held,
            DataLoader<Claim.Key, Entity> entities) {
        if (part != null) {
            return CompletableFuture.completedFuture(Wording.part(change.subject(), part));
        }
        if (!held) {
            return CompletableFuture.completedFuture(null);
        }
        Edge edge = change.edge();
        if (edge == null) {
            return entities.load(change.key()).thenApply(entity -> Wording.entity(Entities.typeName(entity), entity.name()));
        }
        return entities.load(new Claim.Key(edge.source(), change.at()))
            .thenCombine(entities.load(new Claim.Key(edge.target(), change.at())),
                    (from, to) -> Wording.relation(edge, from.name(), to.name()));
    }

}
