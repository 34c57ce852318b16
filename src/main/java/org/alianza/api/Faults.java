package org.alianza.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/// Puts what GraphQL finds wrong with a document into the words and codes of our own errors.
@Component
class Faults implements WebGraphQlInterceptor {

    private static final Pattern ARGUMENT = Pattern
        .compile("argument '(?<name>[^']+)' with value '(?<value>.*)' is not a valid '(?<type>\\w+)' - (?<why>.*)", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("Validation error \\([^)]*\\) : ");

    private static final Pattern VALUE = Pattern.compile("' with value '.*' (?=contains|is missing)", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\\w+\\{(?:value|name)='?(?<text>.*?)'?}");

    private static final Pattern KIND = Pattern.compile("Expected an AST type of '(\\w+)Value' but it was a '(\\w+)Value'");

    /// How the schema is kept from those who have not signed in.
    private static final String HIDDEN = "IntrospectionDisabled";

    private final GraphQlSource source;

    Faults(GraphQlSource source) {
        this.source = source;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            if (response.getErrors().isEmpty()) {
                return response;
            }
            return response.transform(result -> result
                .errors(response.getExecutionResult().getErrors().stream().map(this::told).collect(Collectors.toList())));
        });
    }

    private GraphQLError told(GraphQLError error) {
        Map<String, Object> extensions = new HashMap<>(Objects.requireNonNullElse(error.getExtensions(), Map.of()));
        if (extensions.containsKey("code")) {
            return error;
        }
        String message = VALUE.matcher(PLACE.matcher(error.getMessage()).replaceFirst("")).replaceFirst("' ");
        Matcher argument = ARGUMENT.matcher(message);
        extensions.put("code", code(error));
        if (HIDDEN.equals(String.valueOf(error.getErrorType()))) {
            extensions.put("code", "UNAUTHENTICATED");
            message = "Sign in to read the schema";
        }
        if (message.startsWith("Variable '")) {
            extensions.put("code", "INVALID_VARIABLE");
        }
        if (argument.matches()) {
            extensions.put("code", "INVALID_ARGUMENT");
            extensions.put("argument", argument.group("name"));
            message = "%s: %s".formatted(argument.group("name"), why(argument));
        }
        return GraphqlErrorBuilder.newError()
            .message("%s", message)
            .locations(error.getLocations())
            .errorType(error.getErrorType())
            .extensions(extensions)
            .build();
    }

    private String why(Matcher argument) {
        String value = LITERAL.matcher(argument.group("value")).replaceAll("${text}");
        GraphQLSchema schema = this.source.schema();
        if (schema.getType(argument.group("type")) instanceof GraphQLEnumType type) {
            String allowed = type.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.joining(", "));
            return "'%s' is not allowed; one of %s is expected".formatted(value, allowed);
        }
        String why = LITERAL.matcher(argument.group("why")).replaceAll("${text}");
        return KIND.matcher(why).replaceFirst("'" + Matcher.quoteReplacement(value) + "' is not allowed; a value of type $1 is expected, not $2");
    }

    private static String code(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError syntax -> "INVALID_SYNTAX";
            case ValidationError validation -> switch (validation.getValidationErrorType().toString()) {
                case "FieldUndefined" -> "UNKNOWN_FIELD";
                case "UnknownType" -> "UNKNOWN_TYPE";
                case "UnknownArgument" -> "UNKNOWN_ARGUMENT";
                case "MaxValidationErrorsReached" -> "LIMIT_EXCEEDED";
                default -> "INVALID_DOCUMENT";
            };
            default -> "INVALID_DOCUMENT";
        };
    }

}
