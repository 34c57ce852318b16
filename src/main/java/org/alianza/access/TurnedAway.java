package org.alianza.access;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Tells programs in words why they are not let in, in the shape they read, and takes people to the page
/// where they can sign in.
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String GRAPHQL = "/graphql";

    /// The page that tells people.
    private static final String DENIED = "/denied";

    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private final JsonMapper json;

    TurnedAway(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (SignInPage.isPage(request)) {
            response.sendRedirect(request.getContextPath() + SignInPage.PATH);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        String why = (failure instanceof OAuth2AuthenticationException token) ? token.getError().getDescription()
                : "Sign in at %s, or send an API key: Authorization: Bearer alz_…".formatted(SignInPage.PATH);
        answer(request, response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", String.valueOf(why));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (!(failure instanceof CsrfException)) {
            deny(request, response, "FORBIDDEN", "Your account may not do this.");
        }
        else if (request.getRequestURI().equals(request.getContextPath() + SignInPage.PATH)) {
            response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?late");
        }
        else {
            deny(request, response, "CSRF", "The header X-XSRF-TOKEN is missing or wrong: it has to repeat the cookie XSRF-TOKEN.");
        }
    }

    private void deny(HttpServletRequest request, HttpServletResponse response, String code, String why) throws IOException, ServletException {
        if (SignInPage.isLookedAt(request)) {
            request.getRequestDispatcher(DENIED).forward(request, response);
        }
        else {
            answer(request, response, HttpStatus.FORBIDDEN, code, why);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String why)
            throws IOException {
        boolean graphQl = request.getRequestURI().equals(request.getContextPath() + GRAPHQL);
        response.setStatus(status.value());
        response.setContentType(type(request, graphQl));
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(this.json.writeValueAsString(graphQl ? graphQl(code, why) : problem(status, code, why)));
    }

    private static String type(HttpServletRequest request, boolean graphQl) {
        if (!graphQl) {
            return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (accept != null && accept.contains(GRAPHQL_RESPONSE)) ? GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON_VALUE;
    }

    private static Map<String, Object> graphQl(String code, String why) {
        String classification = code.equals("UNAUTHENTICATED") ? "UNAUTHORIZED" : "FORBIDDEN";
        return Map.of("errors", List.of(Map.of("message", why, "extensions", Map.of("code", code, "classification", classification))));
    }

    private static Map<String, Object> problem(HttpStatus status, String code, String why) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", why);
        problem.put("code", code);
        return problem;
    }

}
