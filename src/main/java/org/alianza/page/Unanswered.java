package org.alianza.page;

import java.util.Objects;

import org.springframework.graphql.ResponseError;
import org.springframework.http.HttpStatus;

/// A page cannot be shown, for what it asks is not answered.
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unanswered(ResponseError error) {
        super(Objects.requireNonNullElse(error.getMessage(), ""));
        this.code = String.valueOf(error.getExtensions().getOrDefault("code", ""));
    }

    HttpStatus status() {
        return switch (this.code) {
            case "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "TIMEOUT" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "RATE_LIMITED" -> HttpStatus.TOO_MANY_REQUESTS;
            case "" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

}
