package org.alianza.access;

import java.util.List;

import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.account.SignedIn;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/// Makes a caller of a token (JWT) that an identity provider has signed for us.
@Component
class TokenDoor implements Converter<Jwt, AbstractAuthenticationToken>, OAuth2TokenValidator<Jwt> {

    private static final String PROVIDER = "token:";

    private final ClaimedRoles claims;

    private final String nameClaim;

    TokenDoor(ClaimedRoles claims, OAuth2ResourceServerProperties settings) {
        this.claims = claims;
        String named = settings.getJwt().getPrincipalClaimName();
        this.nameClaim = (named != null) ? named : "sub";
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = token.getClaimAsString(this.nameClaim);
        if (name == null || name.isBlank()) {
            throw new InvalidBearerTokenException("The token has no claim " + this.nameClaim);
        }
        return this.claims.role(token.getClaims())
            .map(role -> new SignedIn(new Caller(PROVIDER + name, role, Door.GRAPHQL, false), ""))
            .orElseThrow(() -> new InvalidBearerTokenException("The token names no role that is known here"));
    }

    /// One that never expires could never be taken back.
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return (token.getExpiresAt() != null) ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(List.of(new OAuth2Error("invalid_token", "The token has no claim exp", null)));
    }

}
