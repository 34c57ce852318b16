package org.alianza.access;

import org.alianza.account.ApiKeys;
import org.alianza.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Signs in with a key; leaves alone what is none.
record KeyDoor(ApiKeys keys) implements AuthenticationProvider {

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String token = ((BearerTokenAuthenticationToken) asked).getToken();
        if (!token.startsWith(ApiKeys.PREFIX)) {
            return null;
        }
        return this.keys.open(token)
            .map(caller -> new SignedIn(caller, ""))
            .orElseThrow(() -> new InvalidBearerTokenException("This key is wrong, or it has expired or been revoked"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

}
