package org.alianza.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers to load nothing from anywhere else, and to show our pages in no one else's but those
/// made for that.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    /// Monaco, the editor of GraphiQL, sets styles inline.
    private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self' 'unsafe-inline'", "font-src 'self'", "img-src 'self'", "worker-src 'self'",
            "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors ");

    private final String embedded;

    SecurityHeaders(EmbedSettings embedding) {
        this.embedded = POLICY + embedding.ancestors();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean embeds = request.getRequestURI().startsWith(request.getContextPath() + "/embed/");
        response.setHeader("Content-Security-Policy", embeds ? this.embedded : POLICY + "'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }

}
