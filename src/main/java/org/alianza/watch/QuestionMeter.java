package org.alianza.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/// Measures questions by what they ask for and what came of it, and tells the log of those that took long. Neither
/// learns what they were about: variables, arguments and answers are nobody's business here.
@Component
class QuestionMeter extends SimplePerformantInstrumentation {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionMeter.class);

    private static final String SEVERAL = "several";

    private static final int LONGEST_NAME = 60;

    private final MeterRegistry meters;

    private final Duration slow;

    QuestionMeter(MeterRegistry meters, WatchSettings settings) {
        this.meters = meters;
        this.slow = settings.slow();
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
        long begun = System.nanoTime();
        String request = MDC.get(RequestIds.KEY);
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> {
            // Another thread may come to its end.
            try (MDC.MDCCloseable _ = MDC.putCloseable(RequestIds.KEY, request)) {
                told(operation, System.nanoTime() - begun, outcome(result, failure));
            }
        });
    }

    private void told(OperationDefinition operation, long nanos, String outcome) {
        String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        String field = field(operation);
        Timer.builder("alianza.graphql.questions")
            .description("Questions by what they ask for and what came of it: OK, or the code of the first error")
            .tags("type", type, "field", field, "outcome", outcome)
            .register(this.meters)
            .record(nanos, TimeUnit.NANOSECONDS);
        if (nanos > this.slow.toNanos()) {
            LOG.warn("Slow: {} {} of {} took {} ms: {}", type, name(operation), field, TimeUnit.NANOSECONDS.toMillis(nanos), outcome);
        }
    }

    /// The schema has only so many.
    private static String field(OperationDefinition operation) {
        List<String> fields = operation.getSelectionSet().getSelectionsOfType(Field.class).stream().map(Field::getName).distinct().toList();
        return (fields.size() == 1 && operation.getSelectionSet().getSelections().size() == 1) ? fields.getFirst() : SEVERAL;
    }

    private static String name(OperationDefinition operation) {
        String name = Objects.requireNonNullElse(operation.getName(), "without a name");
        return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String outcome(@Nullable ExecutionResult result, @Nullable Throwable failure) {
        if (failure != null || result == null) {
            return "FAILED";
        }
        return result.getErrors().stream().findFirst().map(QuestionMeter::code).orElse("OK");
    }

    private static String code(GraphQLError error) {
        Object code = (error.getExtensions() != null) ? error.getExtensions().get("code") : null;
        return (code != null) ? code.toString() : "FAILED";
    }

}
