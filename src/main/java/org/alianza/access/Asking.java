package org.alianza.access;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import org.alianza.account.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Notes at the start of each question who asks it, by whatever door it came. The schema is not told to
/// those who have not signed in.
@Component
class Asking extends SimplePerformantInstrumentation {

    @Override
    public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        GraphQLContext context = input.getGraphQLContext();
        Caller caller = Caller.current();
        context.put(Caller.class, caller);
        if (caller.role() == null) {
            context.put(Introspection.INTROSPECTION_DISABLED, true);
        }
        return input;
    }

}
