package org.alianza.api;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Tells browsers to load nothing from anywhere else, and to show our pages in no one else's but those
/// made for that. Every answer comes with this, also to what is no request and reaches nothing but Tomcat.
@Component
class SecurityHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

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
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Valve());
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

    private final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            response.setHeader("Content-Security-Policy", policy(path(request)));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Permissions-Policy", PERMISSIONS);
            getNext().invoke(request, response);
        }

        /// What is no request has none, or nothing that answers it.
        private static String path(Request request) {
            String asked = request.getRequestURI();
            return (asked == null || request.getContext() == null) ? "" : asked.substring(request.getContextPath().length());
        }

    }

}
