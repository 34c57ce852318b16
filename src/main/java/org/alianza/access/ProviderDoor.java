package org.alianza.access;

import java.util.List;
import java.util.Map;

import org.alianza.account.Role;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/// Signs in with an account that an identity provider keeps (OpenID Connect).
@Component
class ProviderDoor implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();

    private final ClaimedRoles claims;

    ProviderDoor(ClaimedRoles claims) {
        this.claims = claims;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = this.provider.loadUser(request);
        Role role = this.claims.role(user.getClaims())
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_role", "The account has no role here", null)));
        return new Named(request.getClientRegistration().getRegistrationId(), user, role);
    }

    /// Lets nobody in by OAuth 2 alone, which does not say who somebody is.
    static OAuth2UserService<OAuth2UserRequest, OAuth2User> refusal() {
        return request -> {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_openid", "The scope openid has to be asked for", null));
        };
    }

    /// Its name begins with its provider, so that nobody is taken for somebody whose account is kept here.
    private static final class Named extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String name;

        Named(String provider, OidcUser user, Role role) {
            super(List.of(new SimpleGrantedAuthority(role.authority())), user.getIdToken(), user.getUserInfo());
            this.name = provider + ":" + user.getName();
        }

        @Override
        public String getName() {
            return this.name;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return getClaims();
        }

    }

}
