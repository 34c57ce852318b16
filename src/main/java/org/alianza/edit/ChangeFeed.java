package org.alianza.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.register.Feed;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/// Tells of changes as they are made, at whichever instance, so that a map redraws itself.
@Controller
class ChangeFeed {

    /// The name of a type in the schema, by the table its entities are rows of.
    private static final Map<String, String> TYPES = Map.of("cities", "CITY", "organisations", "ORGANISATION", "agreements", "AGREEMENT",
            "projects", "PROJECT", "contributions", "CONTRIBUTION", "events", "EVENT", "indicators", "INDICATOR", "topics", "TOPIC",
            "sources", "SOURCE");

    /// Who is behind by more is sent away, and has to ask again.
    private static final int WAITING = 1000;

    private final Feed feed;

    private final Clock clock;

    ChangeFeed(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<EntityChanged> changed(@Argument @Nullable List<String> types) {
        return Flux.create(this::follow, FluxSink.OverflowStrategy.IGNORE).filter(change -> types == null || types.contains(change.type())).onBackpressureBuffer(WAITING);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> entity(EntityChanged change, DataLoader<Claim.Key, @Nullable Entity> entities) {
        LocalDate today = LocalDate.now(this.clock);
        return entities.load(new Claim.Key(change.id(), new Moment(today, today)));
    }

    private void follow(FluxSink<EntityChanged> sink) {
        Feed.Listening listening = this.feed.listen(news -> news.entities()
            .stream()
            .map(changed -> new EntityChanged(changed.id(), type(changed.table()), Math.toIntExact(changed.version()), news.entry()))
            .forEach(sink::next));
        sink.onDispose(listening::close);
    }

    private static String type(String table) {
        return Objects.requireNonNullElse(TYPES.get(table), table.toUpperCase(Locale.ROOT));
    }

    /// An entity that was changed.
    ///
    /// @param id of the entity
    /// @param type name of its type
    /// @param version from then on
    /// @param entry id of the audit entry
    record EntityChanged(String id, String type, int version, String entry) {
    }

}
