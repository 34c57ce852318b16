package org.alianza.limit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.graph.Deadline;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Tells who is not let in why, as a problem of RFC 9457.
@Component
class Refusals {

    /// For so long the rest of a body is thrown away, so that who sends it can hear the answer.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int PIECE = 8192;

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Exceeded exceeded) throws IOException {
        Duration wait = exceeded.retryAfter();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        send(request, response, (wait != null) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.CONTENT_TOO_LARGE,
                String.valueOf(exceeded.getMessage()), exceeded.extensions());
    }

    /// Tells who sends parameters that are no text, or too many: a person, whose link may have been cut off, is
    /// shown a page.
    void sendGarbled(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        send(request, response, HttpStatus.BAD_REQUEST,
                "parameters: one of them is no text, or there are too many; at most 1000 in percent-encoded UTF-8 are expected, such as %C3%B3 for ó", Map.of());
    }

    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail, Map<String, Object> more)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.putAll(more);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(this.json.writeValueAsBytes(problem));
        response.flushBuffer();
        end(request);
    }

    /// Nobody waits for the rest of a body that was turned away.
    private static void end(HttpServletRequest request) {
        Deadline grace = Deadline.in(GRACE);
        byte[] rest = new byte[PIECE];
        try {
            InputStream body = request.getInputStream();
            while (grace.left().isPositive()) {
                if (body.read(rest) < 0) {
                    return;
                }
            }
        }
        catch (IOException e) {
            // It has come to an end by itself.
        }
        request.setAttribute(Cut.NAME, true);
    }

}
