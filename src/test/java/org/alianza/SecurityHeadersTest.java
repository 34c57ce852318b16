package org.alianza;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/// What browsers are told with every answer: to load nothing from elsewhere, to guess no types, to keep nothing for others.
@HttpTest
class SecurityHeadersTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void anAdministrator() {
        String name = "headers." + count++;
        this.accounts.create(name, Role.ADMIN, PASSWORD);
        this.visitor = new Visitor(this.port);
        this.visitor.signIn(name, PASSWORD);
    }

    @Test
    void everyAddressThatThereIsComesWithThem(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        Set<String> addresses = addresses(mappings);
        assertThat(addresses).hasSizeGreaterThan(35).contains("/", "/projects", "/accounts", "/map.geojson", "/imports/metrobici/refused.xlsx");
        for (String address : addresses) {
            HttpResponse<byte[]> answer = this.visitor.fetch(address, "Accept-Language", "en");
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            checked(address, answer.headers());
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(address).containsAnyOf("no-cache", "no-store").doesNotContain("public");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/graphql", "/graphql/schema", "/graphiql", "/openapi.json", "/actuator/health", "/actuator/prometheus", "/actuator/env",
            "/page.css", "/favicon.svg", "/pages/all.js", "/nowhere", "/login/oauth2/code/city", "/pages/assets/none.js" })
    void soDoesWhatNoPageIs(String address) {
        checked(address, this.visitor.fetch(address).headers());
        checked(address, new Visitor(this.port).fetch(address).headers());
    }

    @Test
    void whatIsRefusedComesWithThem() {
        checked("no token", this.visitor.post("{ me { name } }").headers());
        checked("no account", new Visitor(this.port).post("{ me { name } }").headers());
        checked("too large", this.visitor.post("x".repeat(1_100_000)).headers());
        checked("no such method", this.visitor.send("PUT", "/projects", null, "X-XSRF-TOKEN", this.visitor.token()).headers());
    }

    /// Whether the proxy does TLS, it says in a header that is believed behind one.
    @Test
    void overTlsBrowsersAreToldToStayThere(@Autowired @Qualifier("springSecurityFilterChain") Filter locks) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        locks.doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    private static void checked(String address, HttpHeaders headers) {
        HEADERS.forEach((name, value) -> assertThat(headers.firstValue(name)).as("%s of %s", name, address).hasValue(value));
        Map<String, String> policy = Stream.of(headers.firstValue("Content-Security-Policy").orElse("").split("; "))
            .map(one -> one.split(" ", 2))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        assertThat(policy).as(address)
            .containsEntry("style-src", (address.startsWith("/graphiql") || address.endsWith(".html")) ? "'self' 'unsafe-inline'" : "'self'")
            .containsEntry("default-src", "'none'").containsEntry("script-src", "'self'").containsEntry("connect-src", "'self'")
            .containsEntry("base-uri", "'none'").containsEntry("form-action", "'self'").containsEntry("frame-ancestors", "'none'");
        assertThat(policy.values()).as(address).noneMatch(one -> one.contains("*") || one.contains("http:") || one.contains("unsafe-eval"));
        assertThat(headers.firstValue("Server")).as(address).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(address).isEmpty();
    }

    /// Each address that is read, with the first of what may stand for its variables.
    private static Set<String> addresses(RequestMappingHandlerMapping mappings) {
        Set<String> addresses = new LinkedHashSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().forEach(pattern -> addresses.addAll(written(pattern)));
            }
        });
        return addresses;
    }

    private static List<String> written(String pattern) {
        String plain = pattern.replace("{extension:.+}", "csv").replaceAll("\\{\\w+(?::\\[\\^\\.]\\+)?}", "metrobici");
        return plain.contains("{") ? Arrays.stream(plain.replaceAll(".*\\{\\w+:([^}]+)}.*", "$1").split("\\|"))
            .flatMap(one -> written(plain.replaceFirst("\\{\\w+:[^}]+}(?!.*\\{)", one)).stream()).toList() : List.of(plain);
    }

}
