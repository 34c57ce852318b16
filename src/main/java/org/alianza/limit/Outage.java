package org.alianza.limit;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.graph.DatabaseAway;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells who comes while the database cannot be reached that it cannot, whoever noticed: the sign-in, the session or what
/// answers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Outage extends OncePerRequestFilter {

    static final String CODE = "UNAVAILABLE";

    private static final ClassPathResource PAGE = new ClassPathResource("outage.html", Outage.class);

    private final Refusals refusals;

    Outage(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        }
        catch (ServletException | RuntimeException e) {
            DatabaseAway away = cause(e);
            // What is on its way already breaks off.
            if (away == null || response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseAway.RETRY_AFTER));
            tell(request, response, away);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, DatabaseAway away) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.startsWith(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE.getContentAsByteArray());
        }
        else {
            this.refusals.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(away.getMessage()), Map.of("code", CODE));
        }
    }

    private static @Nullable DatabaseAway cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway away) {
                return away;
            }
        }
        return null;
    }

}
