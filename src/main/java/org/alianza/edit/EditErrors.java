package org.alianza.edit;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.alianza.register.Conflict;
import org.alianza.register.Refused;
import org.alianza.table.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/// Tells why a change was refused: an error for each field that is wrong, all at once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditErrors extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Refused refused -> refused.findings().stream().map(finding -> error(finding, environment)).toList();
            case Conflict conflict -> List.of(GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.BAD_REQUEST)
                .message(conflict.getMessage())
                .extensions(Map.of("code", "CONFLICT", "entity", conflict.entity(), "version", conflict.current()))
                .build());
            default -> null;
        };
    }

    private static GraphQLError error(Finding finding, DataFetchingEnvironment environment) {
        String argument = finding.place().part() + "." + Draft.field(finding.column());
        return GraphqlErrorBuilder.newError(environment)
            .errorType(ErrorType.BAD_REQUEST)
            .message("%s: '%s' is not allowed; %s is expected".formatted(argument, finding.value(), finding.expected()))
            .extensions(Map.of("code", "INVALID_ARGUMENT", "argument", argument, "rule", finding.rule().name(), "value", finding.value(),
                    "expected", finding.expected()))
            .build();
    }

}
