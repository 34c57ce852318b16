package org.alianza.download;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.alianza.fact.Problem;
import org.alianza.graph.TookTooLong;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Tells why there is no file, as a problem of RFC 9457. When part of a file is on its way, its connection is cut
/// instead.
@ControllerAdvice(annotations = FileEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Unsent {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(Problem problem, HttpServletResponse response) {
        return told(HttpStatus.BAD_REQUEST, problem, Map.of("code", "INVALID_ARGUMENT", "argument", problem.argument()), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NothingToTell nothing, HttpServletResponse response) {
        return told(HttpStatus.NOT_FOUND, nothing, Map.of("code", "NOT_FOUND"), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(NotForThem denied, HttpServletResponse response) {
        return told(HttpStatus.FORBIDDEN, denied, Map.of("code", "FORBIDDEN"), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> late(TookTooLong late, HttpServletResponse response) {
        return told(HttpStatus.SERVICE_UNAVAILABLE, late, Map.of("code", "TIMEOUT"), response);
    }

    /// Tells one of the reasons.
    ///
    /// @param more of the problem than its words: at least the `code` by which programs know it
    public static ResponseEntity<ProblemDetail> told(HttpStatus status, RuntimeException failure, Map<String, Object> more, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(failure.getMessage()));
        problem.setProperties(more);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

}
