package org.alianza.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Does not start where passwords could be read on their way: beyond this machine only TLS will do, or a
/// proxy that does it. Nor where tokens would be taken that were made for others.
class Exposure implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String BEHIND_PROXY = "alianza.behind-proxy";

    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty(BEHIND_PROXY, Boolean.class, false)) {
            environment.getPropertySources().addLast(new MapPropertySource("behind a proxy",
                    Map.of("server.forward-headers-strategy", "native", "server.servlet.session.cookie.secure", "true")));
        }
        else if (!hasTls(environment) && !isLoopback(environment.getProperty("server.address")) && isServer(environment)) {
            throw Unprotected.address(environment.getProperty("server.address"));
        }
        if (takesTokens(environment) && !environment.containsProperty(TOKENS + "audiences")
                && !environment.containsProperty(TOKENS + "audiences[0]")) {
            throw Unprotected.tokens();
        }
    }

    /// Before the database starts.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static boolean hasTls(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate").anyMatch(name -> environment.containsProperty("server.ssl." + name));
    }

    private static boolean isServer(Environment environment) {
        return !"none".equalsIgnoreCase(environment.getProperty("spring.main.web-application-type"));
    }

    private static boolean takesTokens(Environment environment) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location").anyMatch(name -> environment.containsProperty(TOKENS + name));
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        }
        catch (UnknownHostException e) {
            return false;
        }
    }

    /// Alianza would let somebody in who should not be.
    static final class Unprotected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        private Unprotected(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        static Unprotected address(@Nullable String address) {
            return new Unprotected("On %s, passwords could be read on their way, for there is no TLS."
                .formatted((address == null || address.isBlank()) ? "every address" : address),
                    "Set server.ssl, or alianza.behind-proxy=true if a proxy does TLS, or leave server.address at 127.0.0.1.");
        }

        static Unprotected tokens() {
            return new Unprotected("Tokens that were made for other applications would be taken, too.",
                    "Set %saudiences to what the provider calls Alianza.".formatted(TOKENS));
        }

    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<Unprotected> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Unprotected cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }

    }

}
