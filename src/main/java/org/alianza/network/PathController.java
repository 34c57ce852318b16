package org.alianza.network;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.partner.Party;
import org.alianza.search.Entities;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PathController {

    private static final int LONGEST = 8;

    private final Paths paths;

    private final Entities entities;

    PathController(Paths paths, Entities entities) {
        this.paths = paths;
        this.entities = entities;
    }

    @QueryMapping
    List<Path> paths(@Argument String from, @Argument String to, @Argument int maxLength,
            @Argument @Nullable List<EdgeKind> kinds, Moment at) {
        NetworkController.between(1, LONGEST, "maxLength", maxLength);
        List<String> ends = this.entities.ids(List.of(new Entities.Asked("from", from), new Entities.Asked("to", to)), List.of(City.TYPE, Organisation.TYPE), at);
        if (ends.getFirst().equals(ends.getLast())) {
            throw Problem.invalid("to", to, "the id of another party than from");
        }
        return this.paths.between(ends.getFirst(), ends.getLast(), maxLength, EdgeKind.names(kinds), at);
    }

    @SchemaMapping
    CompletableFuture<Localised> text(Path path, DataLoader<Claim.Key, Entity> entities) {
        List<CompletableFuture<List<Entity>>> steps = path.steps().stream().map(step -> entities.loadMany(step.keys())).toList();
        return CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new))
            .thenApply(loaded -> language -> name(steps.getFirst().join().getFirst(), language) + IntStream
                .range(0, steps.size())
                .mapToObj(i -> way(path.steps().get(i), steps.get(i).join(), language))
                .collect(Collectors.joining()));
    }

    @SchemaMapping(typeName = "PathStep")
    CompletableFuture<Localised> text(Path.Step step, DataLoader<Claim.Key, Entity> entities) {
        return entities.loadMany(step.keys()).thenApply(nodes -> language -> name(nodes.getFirst(), language) + way(step, nodes, language));
    }

    @SchemaMapping(typeName = "PathStep")
    CompletableFuture<Party> from(Path.Step step, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(step.keys().getFirst()).thenApply(Party.class::cast);
    }

    @SchemaMapping(typeName = "PathStep")
    CompletableFuture<Party> to(Path.Step step, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(step.keys().getLast()).thenApply(Party.class::cast);
    }

    @SchemaMapping(typeName = "PathStep")
    CompletableFuture<List<Entity>> through(Path.Step step, DataLoader<Claim.Key, Entity> entities) {
        return entities.loadMany(step.keys().subList(1, step.nodes().size() - 1));
    }

    /// What follows the first party: « — party to → Memorandum ← party to — Bucaramanga». The arrows point
    /// the way the edges do.
    private static String way(Path.Step step, List<Entity> nodes, Locale language) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < step.edges().size(); i++) {
            Edge edge = step.edges().get(i);
            boolean onwards = edge.source().equals(step.nodes().get(i));
            way.append((onwards ? " — %s → %s" : " ← %s — %s").formatted(edge.label().in(language), name(nodes.get(i + 1), language)));
        }
        return way.toString();
    }

    private static String name(Entity entity, Locale language) {
        return Objects.requireNonNullElse(entity.name().in(language), entity.id());
    }

}
