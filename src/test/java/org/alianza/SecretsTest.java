package org.alianza;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.internal.security.InternalAuthToken;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// However much is logged, no password, key or session is.
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    private static final Map<String, LogLevel> LEVELS = Map.of("org.alianza", LogLevel.TRACE, "org.springframework.security", LogLevel.TRACE,
            "org.springframework.web", LogLevel.DEBUG, "org.springframework.graphql", LogLevel.DEBUG, "org.neo4j.driver", LogLevel.DEBUG);

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String WRONG = "golondrinas azules 8";

    private static final String NEXT = "murciélagos 2026 x";

    private final LoggingSystem logging = LoggingSystem.get(SecretsTest.class.getClassLoader());

    @Autowired
    private Accounts accounts;

    @Autowired
    private Neo4jConnectionDetails database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void anOperatorWantsToKnowMore() {
        LEVELS.forEach(this.logging::setLogLevel);
    }

    @AfterEach
    void asBefore() {
        LEVELS.keySet().forEach(name -> this.logging.setLogLevel(name, name.equals("org.alianza") ? LogLevel.INFO : name.equals("org.neo4j.driver") ? LogLevel.ERROR : null));
    }

    @Test
    void noneIsLogged(CapturedOutput output) {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, WRONG, NEXT));
        this.accounts.create("keeper", Role.ADMIN, PASSWORD);
        Visitor keeper = new Visitor(this.port);
        assertThat(location(keeper.signIn("keeper", WRONG))).isEqualTo("/sign-in?wrong");
        assertThat(location(keeper.signIn("keeper", PASSWORD))).isEqualTo("/");
        secrets.add(session(keeper));
        JsonNode made = data(keeper.ask("mutation { createApiKey(input: {name: \"map\", role: VIEWER}) { secret } createAccount(input: {name: \"helper\", role: VIEWER}) { password } }"));
        String key = made.at("/createApiKey/secret").asString();
        secrets.addAll(List.of(key, made.at("/createAccount/password").asString()));
        assertThat(new Visitor(this.port).askWith(key, "{ me { name } }").statusCode()).isEqualTo(200);
        assertThat(new Visitor(this.port).askWith(key + "x", "{ me { name } }").statusCode()).isEqualTo(401);
        secrets.add(data(keeper.ask("mutation { resetPassword(name: \"helper\") { password } }")).at("/resetPassword/password").asString());
        keeper.form("/account/password", Map.of("current", WRONG, "new", NEXT), "X-XSRF-TOKEN", keeper.token());
        data(keeper.ask("mutation { changePassword(current: \"%s\", new: \"%s\") { name } }".formatted(PASSWORD, NEXT)));
        keeper.signIn("keeper", NEXT);
        secrets.add(session(keeper));
        if (this.database.getAuthToken() instanceof InternalAuthToken token) {
            secrets.add(Objects.requireNonNull(token.toMap().get("credentials")).asString());
        }
        assertThat(output.getAll()).contains("keeper", "FilterChainProxy", "DispatcherServlet", "POST /graphql");
        for (String secret : secrets) {
            assertThat(output.getAll().lines().filter(line -> line.contains(secret) || line.contains(base64(secret)))).as("of %s", secret).isEmpty();
        }
    }

    private static String session(Visitor visitor) {
        return Objects.requireNonNull(visitor.cookies.get("alianza"));
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

}
