package org.alianza;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.IdentityProvider.CITY;
import static org.alianza.Visitor.data;
import static org.alianza.Visitor.error;
import static org.assertj.core.api.Assertions.assertThat;

/// Programs that send a token signed by an identity provider.
@PublicTest
class JwtTest {

    private static final String ME = "{ me { name role local } }";

    private static final Duration LIFE = Duration.ofMinutes(5);

    @LocalServerPort
    private int port;

    private Visitor program = new Visitor(0);

    @BeforeEach
    void anEditor() {
        this.program = new Visitor(this.port);
        CITY.person = Map.of("sub", "administrator", "realm_access", Map.of("roles", List.of("offline", "oficina-editores")));
    }

    @Test
    void aTokenSignsInUnderANameThatIsNobodysHere() {
        assertThat(data(this.program.askWith(CITY.token("alianza-api", LIFE, Map.of()), ME)))
            .hasToString("{\"me\":{\"name\":\"token:administrator\",\"role\":\"EDITOR\",\"local\":false}}");
    }

    @ParameterizedTest
    @CsvSource({ "viewer, VIEWER", "STAFF, STAFF", "admin viewer, ADMIN", "oficina-editores, EDITOR" })
    void itsClaimTellsTheRole(String claimed, Role role) {
        CITY.person = Map.of("sub", "s", "realm_access", Map.of("roles", List.of(claimed.split(" "))));
        assertThat(data(this.program.askWith(CITY.token("alianza-api", LIFE, Map.of()), "{ me { role } }")))
            .hasToString("{\"me\":{\"role\":\"%s\"}}".formatted(role));
    }

    @Test
    void aTokenHasToBeForUsAndCurrentAndSignedAndNameARole() throws JOSEException {
        refused(CITY.token("another-application", LIFE, Map.of()));
        refused(CITY.token("alianza-api", Duration.ofMinutes(-5), Map.of()));
        refused(CITY.token("alianza-api", null, Map.of()));
        refused(CITY.token("alianza-api", LIFE, Map.of("iss", "https://elsewhere.example")));
        refused(CITY.token("alianza-api", LIFE, Map.of("sub", "")));
        refused(CITY.forged("alianza-api", LIFE));
        refused(new PlainJWT(new PlainHeader(), new JWTClaimsSet.Builder().subject("s").audience("alianza-api").issuer(CITY.issuer()).build()).serialize());
        CITY.person = Map.of("sub", "s", "realm_access", Map.of("roles", List.of("offline", "editor-of-another")));
        assertThat(error(this.program.askWith(CITY.token("alianza-api", LIFE, Map.of()), ME))).isEqualTo("The token names no role that is known here");
        CITY.person = Map.of("sub", "s", "roles", List.of("ADMIN"));
        refused(CITY.token("alianza-api", LIFE, Map.of()));
    }

    @Test
    void aTokenIsNoStrongerForASessionBesideIt(@Autowired Accounts accounts) {
        accounts.create("jairo", Role.ADMIN, "hormigas culonas 7");
        this.program.signIn("jairo", "hormigas culonas 7");
        assertThat(error(this.program.askWith(CITY.token("alianza-api", LIFE, Map.of()), "{ accounts { name } }")))
            .isEqualTo("Query.accounts: the role ADMIN is needed, and you have EDITOR");
    }

    @Test
    void aTokenMakesNoKeys() {
        assertThat(error(this.program.askWith(CITY.token("alianza-api", LIFE, Map.of()),
                "mutation { createApiKey(input: {name: \"mine\", role: VIEWER}) { secret } }")))
            .isEqualTo("input.name: 'mine' is not allowed; a session that was begun with a password, not a key, is expected");
    }

    private void refused(String token) {
        assertThat(this.program.askWith(token, ME).statusCode()).isEqualTo(401);
    }

}
