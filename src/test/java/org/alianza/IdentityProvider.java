package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A small identity provider (OpenID Connect) on this machine, for one application and one person at a time.
final class IdentityProvider {

    static final IdentityProvider CITY = new IdentityProvider();

    private final HttpServer server;

    private final RSAKey key;

    /// What the next token says of the person who signs in.
    volatile Map<String, Object> person = Map.of();

    private volatile String nonce = "";

    private IdentityProvider() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("city").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, Map.of(
                "issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys", "subject_types_supported", new String[] { "public" },
                "response_types_supported", new String[] { "code" },
                "id_token_signing_alg_values_supported", new String[] { "RS256" })));
        this.server.createContext("/keys", exchange -> answer(exchange, new JWKSet(this.key.toPublicJWK()).toJSONObject()));
        this.server.createContext("/token", exchange -> answer(exchange, Map.of("access_token", "unused", "token_type", "Bearer",
                "expires_in", 60, "id_token", token("alianza-client", Duration.ofMinutes(5), Map.of("nonce", this.nonce)))));
        this.server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort();
    }

    /// What the provider's page does when the person has signed in there: sends them back.
    ///
    /// @param authorize where Alianza sent them
    /// @return where they are sent, without the server
    String back(String authorize) {
        Map<String, String> asked = UriComponentsBuilder.fromUriString(authorize).build().getQueryParams().toSingleValueMap();
        this.nonce = String.valueOf(asked.get("nonce"));
        return "/login/oauth2/code/city?code=any&state=" + asked.get("state");
    }

    /// A token about the person, signed by this provider.
    ///
    /// @param life null: it never expires
    String token(String audience, @Nullable Duration life, Map<String, Object> more) {
        return sign(this.key, audience, life, more);
    }

    /// The same signed by somebody else.
    String forged(String audience, Duration life) throws JOSEException {
        return sign(new RSAKeyGenerator(2048).keyID("city").generate(), audience, life, Map.of());
    }

    private String sign(RSAKey by, String audience, @Nullable Duration life, Map<String, Object> more) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(audience)
            .claim("iat", Instant.now().getEpochSecond());
        if (life != null) {
            claims.claim("exp", Instant.now().plus(life).getEpochSecond());
        }
        Map<String, Object> all = new LinkedHashMap<>(this.person);
        all.putAll(more);
        all.forEach(claims::claim);
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(by));
        }
        catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private Path publicKey() {
        try {
            Path file = Files.createTempFile("identity-provider", ".pem");
            file.toFile().deleteOnExit();
            String encoded = Base64.getMimeEncoder().encodeToString(this.key.toRSAPublicKey().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(encoded));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, Object json) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The settings that the README names, and nothing else.
    static final class Configuration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.security.oauth2.client.registration.city.client-id=alianza-client",
                    "spring.security.oauth2.client.registration.city.client-secret=any",
                    "spring.security.oauth2.client.registration.city.client-name=Alcaldía",
                    "spring.security.oauth2.client.registration.city.scope=openid",
                    "spring.security.oauth2.client.provider.city.issuer-uri=" + CITY.issuer(),
                    "spring.security.oauth2.client.provider.city.user-name-attribute=preferred_username",
                    "spring.security.oauth2.resourceserver.jwt.public-key-location=" + CITY.publicKey().toUri(),
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + CITY.issuer(),
                    "spring.security.oauth2.resourceserver.jwt.audiences=alianza-api").applyTo(context);
        }

    }

}
