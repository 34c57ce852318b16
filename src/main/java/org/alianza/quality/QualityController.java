package org.alianza.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.source.Citation;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class QualityController {

    private static final int MOST = 1000;

    private final Findings findings;

    QualityController(Findings findings) {
        this.findings = findings;
    }

    @QueryMapping
    List<Finding> dataQuality(@Argument @Nullable List<QualityRule> rules, @Argument @Nullable List<Severity> severities,
            @Argument @Nullable List<String> entities, @Argument int first, @Argument @Nullable String after, Moment at) {
        if (first < 1 || first > MOST) {
            throw Problem.invalid("first", first, "a number from 1 to " + MOST);
        }
        return this.findings.of(new Findings.Question(rules, severities, entities, first, after), at);
    }

    @SchemaMapping
    CompletableFuture<Entity> entity(Finding finding, DataLoader<Claim.Key, Entity> entities) {
        return entities.load(new Claim.Key(finding.entity(), finding.at()));
    }

    @SchemaMapping(typeName = "Finding")
    CompletableFuture<List<Citation>> citations(Finding finding, DataLoader<Claim.Key, List<Citation>> citations) {
        return citations.loadMany(finding.claimKeys())
            .thenApply(all -> List.copyOf(all.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Citation::said, citation -> citation, (one, same) -> one, LinkedHashMap::new))
                .values()));
    }

}
