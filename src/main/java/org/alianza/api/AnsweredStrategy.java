package org.alianza.api;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import org.alianza.selection.Answered;

/// Carries out questions; what was answered as a whole is left as it is.
class AnsweredStrategy extends AsyncExecutionStrategy {

    AnsweredStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext question, ExecutionStrategyParameters root) {
        Levels.keep(question);
        return super.execute(question, root);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext question, ExecutionStrategyParameters field) {
        if (field.getSource() instanceof Answered answered) {
            return new FieldValueInfo(FieldValueInfo.CompleteValueType.SCALAR, answered.value());
        }
        return super.completeValue(question, field);
    }

}
