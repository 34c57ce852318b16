package org.alianza.api;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;

/// Carries out what changes or is listened to as ever, but level by level.
final class Levelled extends ExecutionStrategy {

    private final ExecutionStrategy strategy;

    Levelled(ExecutionStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext question, ExecutionStrategyParameters root) {
        Levels.keep(question);
        return this.strategy.execute(question, root);
    }

}
