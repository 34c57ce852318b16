package org.alianza.access;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Proof that what a session is asked to do comes from a page of ours: scripts repeat a cookie in a header,
/// forms have it in a field. Where there is no session there is nothing to misuse but the sign-in itself.
class CsrfTokens implements CsrfTokenRequestHandler, RequestMatcher {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        this.masked.handle(request, response, token);
        if (request.getSession(false) != null) {
            // Reading the token sets the cookie.
            Objects.requireNonNull(token.get());
        }
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return ((request.getHeader(token.getHeaderName()) != null) ? this.plain : this.masked).resolveCsrfTokenValue(request, token);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && (request.getSession(false) != null || SignInPage.is(request));
    }

}
