package org.alianza.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
            case Refused refused -> refused.findings()
                .stream()
                .collect(Collectors.toMap(EditErrors::told, finding -> finding, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(finding -> error(finding, environment))
                .toList();
            case Conflict conflict -> List.of(GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.BAD_REQUEST)
                .message(conflict.getMessage())
                .extensions(Map.of("code", "CONFLICT", "entity", conflict.entity(), "version", Math.toIntExact(conflict.current())))
                .build());
            default -> null;
        };
    }

    /// What is wrong with a citation is wrong with it for each claim it is of.
    private static List<String> told(Finding finding) {
        return List.of(finding.place().part(), finding.column(), finding.rule().name(), finding.expected());
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
