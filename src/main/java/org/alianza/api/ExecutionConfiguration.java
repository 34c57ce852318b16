package org.alianza.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import graphql.ExecutionResult;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.SubscriptionExecutionStrategy;
import org.dataloader.DataLoaderOptions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/// How questions are carried out: level by level.
@Configuration(proxyBeanMethods = false)
class ExecutionConfiguration {

    @Bean
    BatchLoaderRegistry batchLoaderRegistry(
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        DataLoaderOptions options = DataLoaderOptions.newOptions()
            .setBatchLoaderScheduler(new Levels.Scheduler(executor))
            .build();
        return new DefaultBatchLoaderRegistry(() -> options);
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(List<DataFetcherExceptionResolver> failures, Documents documents) {
        DataFetcherExceptionHandler handler = DataFetcherExceptionResolver.createExceptionHandler(failures);
        return source -> source.configureGraphQl(graphQl -> graphQl
            .queryExecutionStrategy(new AnsweredStrategy(handler))
            .mutationExecutionStrategy(new Mutating(handler))
            .subscriptionExecutionStrategy(new Listening(handler))
            .preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlSourceBuilderCustomizer levels() {
        return source -> source.instrumentation(List.of(new Levels.Instrumentation()));
    }

    private static final class Mutating extends AsyncSerialExecutionStrategy {

        Mutating(DataFetcherExceptionHandler failures) {
            super(failures);
        }

        @Override
        public CompletableFuture<ExecutionResult> execute(ExecutionContext question, ExecutionStrategyParameters root) {
            Levels.keep(question);
            return super.execute(question, root);
        }

    }

    private static final class Listening extends SubscriptionExecutionStrategy {

        Listening(DataFetcherExceptionHandler failures) {
            super(failures);
        }

        @Override
        public CompletableFuture<ExecutionResult> execute(ExecutionContext question, ExecutionStrategyParameters root) {
            Levels.keep(question);
            return super.execute(question, root);
        }

    }

}
