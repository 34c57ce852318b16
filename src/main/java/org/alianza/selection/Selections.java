package org.alianza.selection;

import java.util.function.Supplier;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.ExecutionResult;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/// Hands out what each field of a question selects.
@Component
public class Selections extends SimplePerformantInstrumentation implements HandlerMethodArgumentResolver {

    private final Types types;

    Selections(Types types) {
        this.types = types;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        parameters.getExecutionContext().getGraphQLContext().put(Operation.class, new Operation(parameters.getExecutionContext().getNormalizedQueryTree()));
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Selection.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return of(environment);
    }

    /// What a field selects.
    public Selection of(DataFetchingEnvironment environment) {
        Operation operation = environment.getGraphQlContext().get(Operation.class);
        GraphQLObjectType parent = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(environment.getParentType());
        return new Selection(this.types, environment.getGraphQLSchema(), operation.normalized.get()
            .getNormalizedField(environment.getMergedField(), parent, environment.getExecutionStepInfo().getPath()));
    }

    /// Whether it is told how a field is read from the graph.
    public boolean tell(String type, String field, GraphQLSchema schema) {
        return this.types.find(type, field, schema) != null;
    }

    /// A question with its fragments put in their places, made when it is asked for.
    private record Operation(Supplier<ExecutableNormalizedOperation> normalized) {
    }

}
