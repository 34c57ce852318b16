package org.alianza.account;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody who has proved who they are. It has no `toBuilder`, so that Spring Security does not add
/// what a session allows to what a key does.
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Caller caller;

    private final String stamp;

    /// Somebody who has.
    ///
    /// @param stamp of the account when it signed in; see [Account#stamp]
    public SignedIn(Caller caller, String stamp) {
        super(caller.role() == null ? List.of() : List.of(new SimpleGrantedAuthority(caller.role().authority())));
        this.caller = caller;
        this.stamp = stamp;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return this.caller;
    }

    @Override
    public String getName() {
        return this.caller.name();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /// Of the account when it signed in.
    public String stamp() {
        return this.stamp;
    }

}
