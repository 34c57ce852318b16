package org.alianza.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.incremental.AlternativeCallContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.instrumentation.dataloader.PerLevelDataLoaderDispatchStrategy;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.scheduler.BatchLoaderScheduler;
import org.jspecify.annotations.Nullable;

/// Keeps the levels of a question apart. Whoever finds a level complete goes on to look at the next ones; no batch begins
/// before all who look are done. Else a fast batch would ask for things of the next level while this one is still being
/// sent, and the number of statements would be a matter of luck.
final class Levels extends PerLevelDataLoaderDispatchStrategy {

    private int looking;

    private CompletableFuture<Void> looked = CompletableFuture.completedFuture(null);

    private Levels(ExecutionContext question) {
        super(question);
    }

    /// Carries out a question level by level, whatever its strategy.
    static void keep(ExecutionContext question) {
        Levels levels = new Levels(question);
        question.getGraphQLContext().put(Levels.class, levels);
        question.setDataLoaderDispatcherStrategy(levels);
    }

    @Override
    public void executionStrategyOnFieldValuesInfo(List<FieldValueInfo> values, ExecutionStrategyParameters parameters) {
        look(() -> super.executionStrategyOnFieldValuesInfo(values, parameters));
    }

    @Override
    public void executionStrategyOnFieldValuesException(Throwable failure, ExecutionStrategyParameters parameters) {
        look(() -> super.executionStrategyOnFieldValuesException(failure, parameters));
    }

    @Override
    public void executeObjectOnFieldValuesInfo(List<FieldValueInfo> values, ExecutionStrategyParameters parameters) {
        look(() -> super.executeObjectOnFieldValuesInfo(values, parameters));
    }

    @Override
    public void executeObjectOnFieldValuesException(Throwable failure, ExecutionStrategyParameters parameters) {
        look(() -> super.executeObjectOnFieldValuesException(failure, parameters));
    }

    @Override
    public void fieldFetched(ExecutionContext question, ExecutionStrategyParameters parameters, DataFetcher<?> fetcher,
            Object value, Supplier<DataFetchingEnvironment> environment) {
        look(() -> super.fieldFetched(question, parameters, fetcher, value, environment));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void newDataLoaderInvocation(int level, DataLoader loader, @Nullable AlternativeCallContext context) {
        look(() -> super.newDataLoaderInvocation(level, loader, context));
    }

    private void look(Runnable looking) {
        begin();
        try {
            looking.run();
        }
        finally {
            end();
        }
    }

    private synchronized void begin() {
        if (this.looking == 0) {
            this.looked = new CompletableFuture<>();
        }
        this.looking++;
    }

    private void end() {
        CompletableFuture<Void> done = last();
        if (done != null) {
            done.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> last() {
        this.looking--;
        return (this.looking == 0) ? this.looked : null;
    }

    private synchronized CompletableFuture<Void> looked() {
        return this.looked;
    }

    /// Tells batches the level of what they load, and puts what is listened to into order.
    static class Instrumentation extends SimplePerformantInstrumentation {

        @Override
        public ExecutionInput instrumentExecutionInput(ExecutionInput input,
                InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
            DataLoaderDispatchingContextKeys.setEnableDataLoaderChaining(input.getGraphQLContext(), true);
            input.getGraphQLContext().put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
            return input;
        }

    }

    /// Starts batches when nobody looks for complete levels any more.
    ///
    /// @param executor runs them
    record Scheduler(Executor executor) implements BatchLoaderScheduler {

        @Override
        public <K, V> CompletionStage<List<V>> scheduleBatchLoader(ScheduledBatchLoaderCall<V> call, List<K> keys,
                BatchLoaderEnvironment environment) {
            return looked(environment).thenComposeAsync(looked -> call.invoke(), this.executor);
        }

        @Override
        public <K, V> CompletionStage<Map<K, V>> scheduleMappedBatchLoader(ScheduledMappedBatchLoaderCall<K, V> call,
                List<K> keys, BatchLoaderEnvironment environment) {
            return looked(environment).thenComposeAsync(looked -> call.invoke(), this.executor);
        }

        @Override
        public <K> void scheduleBatchPublisher(ScheduledBatchPublisherCall call, List<K> keys,
                BatchLoaderEnvironment environment) {
            call.invoke();
        }

        private static CompletableFuture<Void> looked(BatchLoaderEnvironment environment) {
            GraphQLContext context = environment.getContext();
            Levels levels = (context != null) ? context.get(Levels.class) : null;
            return (levels != null) ? levels.looked() : CompletableFuture.completedFuture(null);
        }

    }

}
