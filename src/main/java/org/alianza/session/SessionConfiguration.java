package org.alianza.session;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Puts the sessions of [Visits] in the place of those of the server, with a cookie like theirs.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {

    /// @param secure whether it is sent over TLS only; as the request came unless set
    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.same-site}") String sameSite,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setSameSite(sameSite.substring(0, 1).toUpperCase(Locale.ROOT) + sameSite.substring(1));
        cookie.setUseBase64Encoding(false);
        if (secure) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

}
