package org.alianza.page;

import java.util.Objects;

import org.springframework.graphql.ResponseError;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;

/// A page cannot be shown, for what it asks is not answered.
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final boolean later;

    private Unanswered(String message, String code, boolean later) {
        super(message);
        this.code = code;
        this.later = later;
    }

    /// Who has not signed in is taken there.
    static RuntimeException of(ResponseError error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "");
        String code = String.valueOf(error.getExtensions().getOrDefault("code", ""));
        return code.equals("UNAUTHENTICATED") ? new InsufficientAuthenticationException(message)
                : new Unanswered(message, code, error.getExtensions().containsKey("retryAfter"));
    }

    /// As the extensions of an error tell it.
    String code() {
        return this.code;
    }

    HttpStatus status() {
        return switch (this.code) {
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "TIMEOUT", "UNAVAILABLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "NO_SPACE" -> HttpStatus.INSUFFICIENT_STORAGE;
            case "LIMIT_EXCEEDED" -> this.later ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST;
            case "" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

}
