package org.alianza.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.scheduler.BatchLoaderScheduler;
import org.jspecify.annotations.Nullable;

/// Keeps the levels of a question apart: the batches of one level start together, when all of them
/// have been gathered. Else a fast batch would begin the next level while this one is still being
/// sent, and the number of statements would be a matter of luck.
final class Levels extends DataLoaderRegistry {

    private final AtomicBoolean begun = new AtomicBoolean();

    private volatile CompletableFuture<Void> gathered = new CompletableFuture<>();

    private Levels(DataLoaderRegistry loaders) {
        loaders.getDataLoadersMap().forEach(this::register);
    }

    /// The first call comes when all root fields have been asked for. They load nothing in batches; what
    /// waits by then belongs to the level below, which may not be complete.
    @Override
    public void dispatchAll() {
        if (this.begun.compareAndSet(false, true)) {
            return;
        }
        CompletableFuture<Void> level = new CompletableFuture<>();
        this.gathered = level;
        super.dispatchAll();
        level.complete(null);
    }

    /// Puts the batches of each question into levels, and what is listened to into order. It has to be the last instrumentation: others
    /// replace the registry too.
    static class Instrumentation extends SimplePerformantInstrumentation {

        @Override
        public ExecutionInput instrumentExecutionInput(ExecutionInput input,
                InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
            Levels levels = new Levels(input.getDataLoaderRegistry());
            input.getGraphQLContext().put(Levels.class, levels);
            input.getGraphQLContext().put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
            return input.transform(builder -> builder.dataLoaderRegistry(levels));
        }

    }

    /// Starts batches when their level is complete.
    ///
    /// @param executor runs them
    record Scheduler(Executor executor) implements BatchLoaderScheduler {

        @Override
        public <K, V> CompletionStage<List<V>> scheduleBatchLoader(ScheduledBatchLoaderCall<V> call, List<K> keys,
                BatchLoaderEnvironment environment) {
            return start(environment, ready -> call.invoke());
        }

        @Override
        public <K, V> CompletionStage<Map<K, V>> scheduleMappedBatchLoader(ScheduledMappedBatchLoaderCall<K, V> call,
                List<K> keys, BatchLoaderEnvironment environment) {
            return start(environment, ready -> call.invoke());
        }

        @Override
        public <K> void scheduleBatchPublisher(ScheduledBatchPublisherCall call, List<K> keys,
                BatchLoaderEnvironment environment) {
            call.invoke();
        }

        private <T> CompletionStage<T> start(BatchLoaderEnvironment environment, Function<Void, CompletionStage<T>> batch) {
            return level(environment).thenComposeAsync(batch, this.executor);
        }

        private static CompletableFuture<Void> level(BatchLoaderEnvironment environment) {
            GraphQLContext context = environment.getContext();
            Levels levels = (context != null) ? context.get(Levels.class) : null;
            return (levels != null) ? levels.gathered : CompletableFuture.completedFuture(null);
        }

    }

}
