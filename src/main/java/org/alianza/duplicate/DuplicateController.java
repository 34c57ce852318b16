package org.alianza.duplicate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.listing.EntityType;
import org.alianza.listing.PageSizes;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.search.Entities;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DuplicateController {

    private static final List<EntityType<? extends Entity>> PARTIES = List.of(City.TYPE, Organisation.TYPE);

    private final Duplicates duplicates;

    private final Entities entities;

    private final PageSizes pages;

    DuplicateController(Duplicates duplicates, Entities entities, PageSizes pages) {
        this.duplicates = duplicates;
        this.entities = entities;
        this.pages = pages;
    }

    @QueryMapping
    List<Duplicate> duplicates(@Argument @Nullable List<String> types, @Argument @Nullable String of, @Argument @Nullable Integer first,
            @Argument double minimumScore, Moment at) {
        if (!(minimumScore >= 0 && minimumScore <= 1)) {
            throw Problem.invalid("minimumScore", minimumScore, "a number from 0 to 1");
        }
        int most = this.pages.size("first", first);
        List<EntityType<? extends Entity>> asked = types(types);
        if (of != null) {
            return this.duplicates.of(this.entities.id("of", of, asked, at), most, minimumScore, at);
        }
        return this.duplicates.all(asked.stream().map(EntityType::label).toList(), most, minimumScore, at);
    }

    @SchemaMapping
    CompletableFuture<Entity> one(Duplicate duplicate, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(new Claim.Key(duplicate.one(), duplicate.at()));
    }

    @SchemaMapping
    CompletableFuture<Entity> other(Duplicate duplicate, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(new Claim.Key(duplicate.other(), duplicate.at()));
    }

    private static List<EntityType<? extends Entity>> types(@Nullable List<String> types) {
        if (types == null) {
            return PARTIES;
        }
        List<String> names = PARTIES.stream().map(EntityType::typeName).toList();
        types.stream().filter(type -> !names.contains(type)).findFirst().ifPresent(type -> {
            throw Problem.invalid("types", type, "CITY or ORGANISATION");
        });
        return PARTIES.stream().filter(type -> types.contains(type.typeName())).toList();
    }

}
