package org.alianza.api;

import java.util.List;
import java.util.concurrent.Executor;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
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
            .mutationExecutionStrategy(new Levelled(new AsyncSerialExecutionStrategy(handler)))
            .subscriptionExecutionStrategy(new Levelled(new SubscriptionExecutionStrategy(handler)))
            .preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlSourceBuilderCustomizer levels() {
        return source -> source.instrumentation(List.of(new Levels.Instrumentation()));
    }

}
