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

    private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'", "font-src 'self'",
            "img-src 'self'", "worker-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "style-src 'self'");

    private static final String FRAMED = "; frame-ancestors ";

    private static final String ALONE = FRAMED + "'none'";

    /// None of our pages asks for any of these.
    private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String embedded;

    SecurityHeaders(EmbedSettings embedding) {
        this.embedded = POLICY + FRAMED + embedding.ancestors();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI().substring(request.getContextPath().length())));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        chain.doFilter(request, response);
    }

    private String policy(String path) {
        if (path.startsWith("/embed/")) {
            return this.embedded;
        }
        return styled(path) ? POLICY + " 'unsafe-inline'" + ALONE : POLICY + ALONE;
    }

    /// Monaco, the editor of GraphiQL, sets styles inline; a document that is one file has its style in it.
    private static boolean styled(String path) {
        return path.startsWith("/graphiql") || path.endsWith(".html");
    }

}
