package org.alianza;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.IdentityProvider.CITY;
import static org.alianza.Visitor.data;
import static org.alianza.Visitor.error;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// People whose account an identity provider keeps.
@PublicTest
class OidcTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void somebodyOfTheOffice() {
        this.visitor = new Visitor(this.port);
        CITY.person = Map.of("sub", "4711", "preferred_username", "administrator", "realm_access", Map.of("roles", List.of("STAFF")));
    }

    @Test
    void theProviderIsOfferedOnTheSignInPage() {
        assertThat(this.visitor.open("/sign-in", "Accept-Language", "es").body())
            .contains("<a class=\"provider\" href=\"/oauth2/authorization/city\">Entrar con Alcaldía</a>");
    }

    @Test
    void whoSignedInThereHasASessionHere() {
        HttpResponse<String> back = signIn();
        assertThat(location(back)).isEqualTo("/");
        assertThat(data(this.visitor.ask("{ me { name role local } dataQuality(first: 1) { severity } }"))).hasToString(
                "{\"me\":{\"name\":\"city:administrator\",\"role\":\"STAFF\",\"local\":false},\"dataQuality\":[{\"severity\":\"ERROR\"}]}");
        assertThat(error(this.visitor.ask("{ accounts { name } }"))).isEqualTo("Query.accounts: the role ADMIN is needed, and you have STAFF");
        assertThat(this.visitor.post("{ me { name } }").statusCode()).isEqualTo(403);
        this.clock.forward(Duration.ofHours(13));
        assertThat(data(this.visitor.ask("{ me { name } }"))).hasToString("{\"me\":null}");
    }

    @Test
    void anAccountWithoutARoleHereIsNotLetIn() {
        CITY.person = Map.of("sub", "4711", "preferred_username", "somebody");
        assertThat(location(signIn())).isEqualTo("/sign-in?provider");
        assertThat(data(this.visitor.ask("{ me { name } }"))).hasToString("{\"me\":null}");
        assertThat(this.visitor.open("/sign-in?provider", "Accept-Language", "es").body())
            .contains("Ese proveedor no permitió entrar, o su cuenta no tiene ningún rol aquí.");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        assertThat(location(this.visitor.open("/login/oauth2/code/city?code=any&state=invented"))).isEqualTo("/sign-in?provider");
        HttpResponse<String> there = this.visitor.open("/oauth2/authorization/city");
        String back = CITY.back(there.headers().firstValue("Location").orElseThrow());
        assertThat(location(new Visitor(this.port).open(back))).isEqualTo("/sign-in?provider");
    }

    private HttpResponse<String> signIn() {
        HttpResponse<String> there = this.visitor.open("/oauth2/authorization/city");
        String authorize = there.headers().firstValue("Location").orElseThrow();
        assertThat(authorize).startsWith(CITY.issuer() + "/authorize?response_type=code&client_id=alianza-client&scope=openid&state=");
        return this.visitor.open(CITY.back(authorize));
    }

}
