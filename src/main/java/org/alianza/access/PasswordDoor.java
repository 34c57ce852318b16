package org.alianza.access;

import org.alianza.account.Account;
import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.account.SignIns;
import org.alianza.account.SignedIn;
import org.alianza.account.Slowed;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs in with the name and password of an account that is kept here.
@Component
class PasswordDoor implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordDoor(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = (asked.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : null;
        try {
            return this.signIns.signIn(asked.getName(), String.valueOf(asked.getCredentials()), address)
                .map(PasswordDoor::signedIn)
                .orElseThrow(() -> new BadCredentialsException("The name or the password is wrong"));
        }
        catch (Slowed slowed) {
            throw new TooSoon(slowed);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static SignedIn signedIn(Account account) {
        return new SignedIn(new Caller(account.name(), account.role(), Door.GRAPHQL, true), account.stamp());
    }

    /// A try that came too soon after others that were wrong.
    static final class TooSoon extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooSoon(Slowed cause) {
            super(String.valueOf(cause.getMessage()), cause);
            this.seconds = cause.seconds();
        }

        long seconds() {
            return this.seconds;
        }

    }

}
