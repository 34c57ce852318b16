package org.alianza.api;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import org.alianza.selection.Answered;
import org.jspecify.annotations.Nullable;

/// Carries out questions; what was answered as a whole is left as it is, and what is plain is read at once.
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

    @Override
    protected Object completeValueForObject(ExecutionContext question, ExecutionStrategyParameters field, GraphQLObjectType type, Object source) {
        Map<String, @Nullable Object> told = plain(question, field.getField(), type).map(plain -> plain.read(source, question)).orElse(null);
        return (told != null) ? told : super.completeValueForObject(question, field, type, source);
    }

    private Optional<Plain> plain(ExecutionContext question, MergedField field, GraphQLObjectType type) {
        Map<Asked, Optional<Plain>> found = question.getGraphQLContext().computeIfAbsent(Plain.class, key -> new ConcurrentHashMap<Asked, Optional<Plain>>());
        return found.computeIfAbsent(new Asked(field, type), asked -> Plain.of(fields(question, field, type), type, question));
    }

    private MergedSelectionSet fields(ExecutionContext question, MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
            .schema(question.getGraphQLSchema())
            .objectType(type)
            .fragments(question.getFragmentsByName())
            .variables(question.getCoercedVariables().toMap())
            .graphQLContext(question.getGraphQLContext())
            .build();
        return this.fieldCollector.collectFields(parameters, field, question.hasIncrementalSupport());
    }

    /// What is asked of objects of a type in one place of a question.
    private record Asked(MergedField field, GraphQLObjectType type) {
    }

}
