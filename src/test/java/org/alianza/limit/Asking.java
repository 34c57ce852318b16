package org.alianza.limit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.account.Role;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Questions over real HTTP, by anyone.
@TestConfiguration(proxyBeanMethods = false)
class Asking {

    /// Who asks says so in this header: an account and its role. Who says nothing is of the staff.
    static final String WHO = "Test-Who";

    static final String READER = "maria VIEWER";

    static final String STAFF = "juan STAFF";

    static final String PUBLIC = "nobody";

    private static final int BEFORE_SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;

    /// Takes them for signed in.
    @Bean
    FilterRegistrationBean<Filter> signIn() {
        RequestAttributeSecurityContextRepository signedIn = new RequestAttributeSecurityContextRepository();
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            String[] who = Objects.requireNonNullElse(((HttpServletRequest) request).getHeader(WHO), STAFF).split(" ", 2);
            if (who.length == 2) {
                Caller caller = new Caller(who[0], Role.valueOf(who[1]), Door.GRAPHQL, true);
                signedIn.saveContext(new SecurityContextImpl(caller.authentication()), (HttpServletRequest) request, (HttpServletResponse) response);
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(BEFORE_SIGN_IN);
        return filter;
    }

    /// An address with an allowance of its own, that counts what it is sent.
    @Bean
    Allowance bulk() {
        return new Allowance("/bulk/{*rest}", DataSize.ofMegabytes(2), Duration.ofSeconds(20), 7);
    }

    @Bean
    RouterFunction<ServerResponse> counting() {
        return RouterFunctions.route()
            .POST("/bulk/count", request -> ServerResponse.ok().body(Map.of("size", request.servletRequest().getInputStream().readAllBytes().length)))
            .build();
    }

    @Bean
    @Lazy
    Site door(Environment environment, JsonMapper json, MeterRegistry meters) {
        return new Site("http://localhost:" + environment.getProperty("local.server.port"), json, meters);
    }

    /// @param address of the server
    record Site(String address, JsonMapper json, MeterRegistry meters) {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        /// The answer to a question.
        Answer ask(String document, Map<String, ?> variables, String... headers) {
            return json(Map.of("query", document, "variables", variables), headers);
        }

        Answer json(Map<String, ?> body, String... headers) {
            return post(this.json.writeValueAsBytes(body), headers);
        }

        Answer ask(String document, String... headers) {
            return ask(document, Map.of(), headers);
        }

        Answer post(byte[] body, String... headers) {
            return send(to("/graphql").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)), headers);
        }

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(this.address + path));
        }

        Answer send(HttpRequest.Builder request, String... headers) {
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            long before = statements();
            try {
                HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response, statements() - before, this.json);
            }
            catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private long statements() {
            return this.meters.get("alianza.graph.statements").timer().count();
        }

    }

    /// @param response as it came
    /// @param statements how many were sent to the database meanwhile
    record Answer(HttpResponse<String> response, long statements, JsonMapper json) {

        int status() {
            return this.response.statusCode();
        }

        Map<?, ?> body() {
            return this.json.readValue(this.response.body(), Map.class);
        }

        List<?> errors() {
            return (body().get("errors") instanceof List<?> errors) ? errors : List.of();
        }

        /// The only error: `LIMIT_EXCEEDED depth 15 16`.
        String error() {
            return (errors().size() == 1 && errors().getFirst() instanceof Map<?, ?> error
                    && error.get("extensions") instanceof Map<?, ?> more) ? told(more) : "%d errors: %s".formatted(errors().size(), errors());
        }

        String message() {
            return (errors().getFirst() instanceof Map<?, ?> error) ? String.valueOf(error.get("message")) : "";
        }

        /// What a problem says of a limit.
        String problem() {
            return told(body());
        }

        private static String told(Map<?, ?> more) {
            return "%s %s %s %s".formatted(more.get("code"), more.get("limit"), more.get("allowed"), more.get("actual"));
        }

    }

}
