package org.alianza.limit;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import graphql.ExecutionInput;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.Validator;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.graph.Deadline;
import org.alianza.listing.PageSizes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Turns away questions that ask too much, before anything of them is carried out: the text while it
/// is read, its shape before it is compared with the schema, its cost when its variables are known.
@Component
class Gate extends SimplePerformantInstrumentation {

    private final DocumentLimits document;

    private final InputLimits input;

    private final CostLimits cost;

    private final PageSizes pages;

    private final Rates rates;

    private final ParserOptions parser;

    Gate(DocumentLimits document, InputLimits input, CostLimits cost, PageSizes pages, Rates rates) {
        this.document = document;
        this.input = input;
        this.cost = cost;
        this.pages = pages;
        this.rates = rates;
        Validator.setMaxValidationErrors(document.errors());
        int size = Math.toIntExact(document.size().toBytes());
        // The parser counts the end of the text as one more.
        this.parser = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(document.tokens() + 1).maxCharacters(size).maxWhitespaceTokens(size));
    }

    @Override
    public ExecutionInput instrumentExecutionInput(ExecutionInput question, InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        refuse(() -> {
            Limit.DOCUMENT_SIZE.check(this.document.size().toBytes(), size(question.getQuery()));
            Inputs.check(question.getRawVariables().toMap(), this.input);
            return null;
        });
        question.getGraphQLContext().put(ParserOptions.class, this.parser);
        return question;
    }

    @Override
    public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((parsed, failure) -> refuse(() -> {
            if (failure instanceof ParseCancelledTooDeepException) {
                throw Limit.DEPTH.exceeded(this.document.depth(), this.document.depth() + 1L);
            }
            if (failure instanceof ParseCancelledException) {
                throw Limit.TOKENS.exceeded(this.document.tokens(), this.document.tokens() + 1L);
            }
            return null;
        }));
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables question,
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return refuse(() -> {
            Document text = question.getDocument();
            Limit.OPERATIONS.check(this.document.operations(), text.getDefinitionsOfType(OperationDefinition.class).size());
            Shape shape = Shapes.of(text);
            Limit.DEPTH.check(this.document.depth(), shape.depth());
            Limit.ALIASES.check(this.document.aliases(), shape.aliases());
            Limit.DIRECTIVES.check(this.document.directives(), shape.directives());
            Limit.COST.check(this.cost.staff(), shape.fields());
            Inputs.check(text, this.input);
            return question;
        });
    }

    @Override
    public ExecutionContext instrumentExecutionContext(ExecutionContext question, InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return refuse(() -> {
            OperationDefinition operation = question.getOperationDefinition();
            if (operation.getOperation() == OperationDefinition.Operation.QUERY) {
                new SearchTexts(question.getCoercedVariables(), this.input.text()).check(question.getDocument());
            }
            Caller caller = question.getGraphQLContext().getOrDefault(Caller.class, Caller.ANONYMOUS);
            long asked = Costs.of(question, this.pages, this.cost.list());
            Limit.COST.check(caller.may(Role.STAFF) ? this.cost.staff() : this.cost.reader(), asked);
            this.rates.charge(caller, question.getGraphQLContext().get(Address.NAME), asked);
            if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
                question.getGraphQLContext().delete(Deadline.KEY);
            }
            return question;
        });
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static <T extends @Nullable Object> T refuse(Supplier<T> check) {
        try {
            return check.get();
        }
        catch (Exceeded e) {
            throw e.refusal();
        }
    }

}
